<?php
return array(
	'domain'   => 'product-customizer',
	'language' => 'fr_CA',
	'messages' => array(
		'Customizer template' => 'Modèle de personnalisation',
		'Address of the template’s JSON. Left empty, the product is sold as it is.' => 'Adresse du modèle (JSON). Sans adresse, le produit est vendu tel quel.',
		'Finish the design on the product’s page, then add it to the cart.' => 'Terminez la création sur la page du produit, puis ajoutez-la au panier.',
	),
);
