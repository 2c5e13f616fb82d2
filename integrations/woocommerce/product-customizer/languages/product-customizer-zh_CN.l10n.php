<?php
return array(
	'domain'   => 'product-customizer',
	'language' => 'zh_CN',
	'messages' => array(
		'Customizer template' => '定制模板',
		'Address of the template’s JSON. Left empty, the product is sold as it is.' => '模板 JSON 的地址。留空时，产品按原样出售。',
		'Finish the design on the product’s page, then add it to the cart.' => '请先在产品页面完成设计，再加入购物车。',
	),
);
