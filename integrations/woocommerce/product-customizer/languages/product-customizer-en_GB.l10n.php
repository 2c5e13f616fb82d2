<?php
return array(
	'domain'   => 'product-customizer',
	'language' => 'en_GB',
	'messages' => array(
		'Customizer template' => 'Customiser template',
		'Address of the template’s JSON. Left empty, the product is sold as it is.' => 'Address of the template’s JSON. Left empty, the product is sold as it is.',
		'Finish the design on the product’s page, then add it to the cart.' => 'Finish the design on the product’s page, then add it to the basket.',
	),
);
