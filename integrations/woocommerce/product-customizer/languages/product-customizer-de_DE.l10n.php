<?php
return array(
	'domain'   => 'product-customizer',
	'language' => 'de_DE',
	'messages' => array(
		'Customizer template' => 'Vorlage des Produktgestalters',
		'Address of the template’s JSON. Left empty, the product is sold as it is.' => 'Adresse der Vorlage (JSON). Bleibt das Feld leer, wird das Produkt unverändert verkauft.',
		'Finish the design on the product’s page, then add it to the cart.' => 'Stellen Sie den Entwurf auf der Produktseite fertig und legen Sie ihn dann in den Warenkorb.',
	),
);
