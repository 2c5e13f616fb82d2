<?php
/**
 * `php integrations/woocommerce/tests/read-design-test.php`: what the plugin takes from a product form, and what not.
 * WordPress is stood in for by the few functions that the reader calls.
 */

define( 'ABSPATH', __DIR__ );
const PRODUCT_CUSTOMIZER_NAME = 'customization';

$template = array(
	'id'      => 'mug',
	'version' => '3',
	'fields'  => array(
		array( 'id' => 'photo', 'type' => 'image', 'required' => true ),
		array( 'id' => 'caption', 'type' => 'text', 'addOn' => array( 'EUR' => 150, 'USD' => 200 ) ),
		array( 'id' => 'glaze', 'type' => 'option', 'choices' => array( array( 'id' => 'white' ), array( 'id' => 'sage', 'addOn' => 300 ) ) ),
	),
);

function product_customizer_template( int $product_id ): ?array {
	return 1 === $product_id ? $GLOBALS['template'] : null;
}
function wp_unslash( string $text ): string {
	return stripslashes( $text );
}
function sanitize_text_field( string $text ): string {
	return trim( strip_tags( $text ) );
}
function sanitize_textarea_field( string $text ): string {
	return trim( strip_tags( $text ) );
}
function get_woocommerce_currency(): string {
	return 'EUR';
}

// `is_uploaded_file` is PHP's own and true of real uploads alone; here a list stands for them.
$source = file_get_contents( __DIR__ . '/../product-customizer/read-design.php' );
$source = str_replace( 'is_uploaded_file(', 'test_is_uploaded(', substr( $source, 5 ) );
function test_is_uploaded( string $path ): bool {
	return in_array( $path, $GLOBALS['uploaded'], true );
}
eval( $source );

$photo = tempnam( sys_get_temp_dir(), 'png' );
file_put_contents( $photo, base64_decode( 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==' ) );
$script = tempnam( sys_get_temp_dir(), 'php' );
file_put_contents( $script, '<?php echo 1;' );
$uploaded = array( $photo, $script );

function payload( array $more = array() ): array {
	return array_replace( array(
		'format'        => 'product-customizer-payload',
		'formatVersion' => 1,
		'template'      => array( 'id' => 'mug', 'version' => '3' ),
		'answers'       => array(
			array( 'field' => 'photo', 'label' => 'Photo', 'type' => 'image', 'fileName' => 'lake.png' ),
			array( 'field' => 'caption', 'label' => 'Caption', 'type' => 'text', 'text' => 'Anna & "Tom"' ),
			array( 'field' => 'glaze', 'label' => 'Glaze', 'type' => 'option', 'choice' => 'sage', 'choiceLabel' => 'Sage' ),
		),
		'files'         => array( array( 'field' => 'photo', 'sha256' => hash_file( 'sha256', $GLOBALS['photo'] ) ) ),
	), $more );
}

function read( mixed $payload, ?string $path = null, int $error = UPLOAD_ERR_OK, int $product_id = 1 ): ?array {
	$_POST  = array( 'customization' => is_string( $payload ) ? $payload : addslashes( json_encode( $payload ) ) );
	$_FILES = array( 'customization-file-photo' => array( 'tmp_name' => $path ?? $GLOBALS['photo'], 'error' => $error ) );
	return product_customizer_posted_design( $product_id );
}

$failed = 0;
$count  = 0;
function expect( string $what, mixed $actual, mixed $expected ): void {
	global $failed, $count;
	++$count;
	if ( $actual !== $expected ) {
		++$failed;
		echo "not as expected: $what\n", var_export( $actual, true ), "\n";
	}
}

$design = read( payload() );
expect( 'a whole design', $design['answers'] ?? null, array(
	array( 'label' => 'Photo', 'value' => 'lake.png' ),
	array( 'label' => 'Caption', 'value' => 'Anna & "Tom"' ),
	array( 'label' => 'Glaze', 'value' => 'Sage' ),
) );
expect( 'extras by the template, in the shop’s currency', $design['extra_minor'] ?? null, 450 );
expect( 'its text as it was sent', $design['text'] ?? null, json_encode( payload() ) );
expect( 'its photo', $design['files']['photo']['extension'] ?? null, 'png' );

$answers = payload()['answers'];
$without = fn( int $at ) => array_values( array_diff_key( $answers, array( $at => true ) ) );
$cheaper = payload( array( 'price' => array( 'additions' => array(), 'totalMinor' => 0 ) ) );
expect( 'a price that was made smaller', read( $cheaper )['extra_minor'] ?? null, 450 );
expect( 'an optional answer left out', read( payload( array( 'answers' => $without( 1 ) ) ) )['extra_minor'] ?? null, 300 );

$refused = array(
	'no JSON'                      => fn() => read( '{' ),
	'a number'                     => fn() => read( '7' ),
	'another format'               => fn() => read( payload( array( 'format' => 'x' ) ) ),
	'the next version'             => fn() => read( payload( array( 'formatVersion' => 2 ) ) ),
	'another template'             => fn() => read( payload( array( 'template' => array( 'id' => 'cup', 'version' => '3' ) ) ) ),
	'another version of it'        => fn() => read( payload( array( 'template' => array( 'id' => 'mug', 'version' => '2' ) ) ) ),
	'a template that cannot be had' => fn() => read( payload(), null, UPLOAD_ERR_OK, 2 ),
	'a required answer left out'   => fn() => read( payload( array( 'answers' => $without( 0 ) ) ) ),
	'an answer to no field'        => fn() => read( payload( array( 'answers' => array_merge( $answers, array( array( 'field' => 'x', 'label' => 'X', 'text' => 'x' ) ) ) ) ) ),
	'an answer given twice'        => fn() => read( payload( array( 'answers' => array_merge( $answers, array( $answers[1] ) ) ) ) ),
	'a choice that is not offered' => fn() => read( payload( array( 'answers' => array( $answers[0], array_replace( $answers[2], array( 'choice' => 'gold' ) ) ) ) ) ),
	'a choice that is a list'      => fn() => read( payload( array( 'answers' => array( $answers[0], array_replace( $answers[2], array( 'choice' => array( 'sage' ) ) ) ) ) ) ),
	'a photo that calls itself text' => fn() => read( payload( array( 'answers' => array( array_replace( $answers[0], array( 'type' => 'text', 'text' => 'x' ) ) ) ) ), null, UPLOAD_ERR_NO_FILE ),
	'an answer that is no object'  => fn() => read( payload( array( 'answers' => array( 'x' ) ) ) ),
	'a photo with another hash'    => fn() => read( payload( array( 'files' => array( array( 'field' => 'photo', 'sha256' => str_repeat( '0', 64 ) ) ) ) ) ),
	'a photo without a record'     => fn() => read( payload( array( 'files' => array() ) ) ),
	'a script for a photo'         => fn() => read( payload( array( 'files' => array( array( 'field' => 'photo', 'sha256' => hash_file( 'sha256', $GLOBALS['script'] ) ) ) ) ), $script ),
	'a file that was not uploaded' => fn() => read( payload(), __FILE__ ),
	'an upload cut short'          => fn() => read( payload(), null, UPLOAD_ERR_PARTIAL ),
	'a megabyte and more'          => fn() => read( payload( array( 'note' => str_repeat( 'x', 1000001 ) ) ) ),
);
foreach ( $refused as $what => $try ) {
	expect( $what, $try(), null );
}

unlink( $photo );
unlink( $script );
echo $count - $failed, " of $count as expected\n";
exit( 0 === $failed ? 0 : 1 );
