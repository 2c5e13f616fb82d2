<?php
/**
 * What a product form posted, held to the product's template: nothing of it is believed that can be looked up or measured.
 */

defined( 'ABSPATH' ) || exit;

const PRODUCT_CUSTOMIZER_MAX_BYTES = 1000000;

/**
 * The posted design; null where there is none, or it is not whole.
 *
 * @return array{text: string, answers: array, extra_minor: int, files: array}|null
 */
function product_customizer_posted_design( int $product_id ): ?array {
	// phpcs:ignore WordPress.Security.NonceVerification.Missing -- adding to a cart has none.
	$text = isset( $_POST[ PRODUCT_CUSTOMIZER_NAME ] ) ? wp_unslash( $_POST[ PRODUCT_CUSTOMIZER_NAME ] ) : null;
	$template = product_customizer_template( $product_id );
	if ( ! is_string( $text ) || strlen( $text ) > PRODUCT_CUSTOMIZER_MAX_BYTES || null === $template ) {
		return null;
	}
	$payload = json_decode( $text, true, 64 );
	$is_ours = is_array( $payload )
		&& 'product-customizer-payload' === ( $payload['format'] ?? null )
		&& 1 === ( $payload['formatVersion'] ?? null )
		&& ( $payload['template']['id'] ?? null ) === ( $template['id'] ?? '' )
		&& ( $payload['template']['version'] ?? null ) === ( $template['version'] ?? '' )
		&& is_array( $payload['answers'] ?? null )
		&& is_array( $payload['files'] ?? null );
	if ( ! $is_ours ) {
		return null;
	}
	$answers = product_customizer_read_answers( $payload['answers'], $template );
	$files   = null === $answers ? null : product_customizer_read_files( $payload, $template );
	if ( null === $answers || null === $files ) {
		return null;
	}
	return array(
		'text'        => $text,
		'answers'     => $answers['shown'],
		'extra_minor' => $answers['extra_minor'],
		'files'       => $files,
	);
}

/**
 * Answers as the order shows them, and what they cost by the template's own amounts. Null where one belongs to no field,
 * or a required one is missing; fields with `showWhen` may be hidden and are left to whoever verifies the payload.
 */
function product_customizer_read_answers( array $answers, array $template ): ?array {
	$fields      = array_column( $template['fields'] ?? array(), null, 'id' );
	$shown       = array();
	$extra_minor = 0;
	$answered    = array();
	foreach ( $answers as $answer ) {
		$field = is_array( $answer ) && is_string( $answer['field'] ?? null ) ? ( $fields[ $answer['field'] ] ?? null ) : null;
		if ( null === $field || isset( $answered[ $field['id'] ] ) || ! is_string( $answer['label'] ?? null ) ) {
			return null;
		}
		$answered[ $field['id'] ] = true;
		$extra_minor += product_customizer_amount( $field['addOn'] ?? 0 );
		if ( 'option' === $field['type'] ) {
			$id     = $answer['choice'] ?? null;
			$choice = is_string( $id ) ? ( array_column( $field['choices'], null, 'id' )[ $id ] ?? null ) : null;
			if ( null === $choice ) {
				return null;
			}
			$extra_minor += product_customizer_amount( $choice['addOn'] ?? 0 );
		}
		$value = $answer['text'] ?? $answer['choiceLabel'] ?? $answer['fileName'] ?? null;
		if ( ! is_string( $value ) ) {
			return null;
		}
		$shown[] = array( 'label' => sanitize_text_field( $answer['label'] ), 'value' => sanitize_textarea_field( $value ) );
	}
	foreach ( $fields as $id => $field ) {
		if ( true === ( $field['required'] ?? false ) && ! isset( $field['showWhen'] ) && ! isset( $answered[ $id ] ) ) {
			return null;
		}
	}
	return array( 'shown' => $shown, 'extra_minor' => $extra_minor );
}

/** A whole amount in minor units: one number, or one a currency. */
function product_customizer_amount( mixed $amount ): int {
	$minor = is_array( $amount ) ? ( $amount[ get_woocommerce_currency() ] ?? 0 ) : $amount;
	return is_int( $minor ) && $minor > 0 ? $minor : 0;
}

/** Each file that the payload names, uploaded, a JPEG or PNG by its bytes, and with the hash that was agreed to. */
function product_customizer_read_files( array $payload, array $template ): ?array {
	$types  = array( IMAGETYPE_JPEG => 'jpg', IMAGETYPE_PNG => 'png' );
	// By the template: an answer may call itself what it likes.
	$kinds  = array_column( $template['fields'], 'type', 'id' );
	$photos = array_filter( $payload['answers'], fn( $answer ) => 'image' === $kinds[ $answer['field'] ] );
	$named  = array_column( $payload['files'], null, 'field' );
	$files  = array();
	foreach ( array_column( $photos, 'field' ) as $field ) {
		$upload = $_FILES[ PRODUCT_CUSTOMIZER_NAME . '-file-' . $field ] ?? null;
		$path   = $upload['tmp_name'] ?? '';
		if ( UPLOAD_ERR_OK !== ( $upload['error'] ?? null ) || ! is_string( $path ) || ! is_uploaded_file( $path ) ) {
			return null;
		}
		$size   = getimagesize( $path );
		$sha256 = hash_file( 'sha256', $path );
		if ( false === $size || ! isset( $types[ $size[2] ] ) || ( $named[ $field ]['sha256'] ?? null ) !== $sha256 ) {
			return null;
		}
		$files[ $field ] = array( 'path' => $path, 'sha256' => $sha256, 'extension' => $types[ $size[2] ] );
	}
	return $files;
}
