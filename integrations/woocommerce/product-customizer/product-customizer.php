<?php
/**
 * Plugin Name:       Product Customizer
 * Description:       Personalised products: buyers design them on the product page, orders carry the design and its photos.
 * Version:           0.1.0
 * Requires at least: 6.5
 * Requires PHP:      8.0
 * Requires Plugins:  woocommerce
 * License:           MIT
 * Text Domain:       product-customizer
 * Domain Path:       /languages
 *
 * MIT is compatible with the GPL. The widget itself lies in assets/, as `npm run build` writes it to dist/.
 */

defined( 'ABSPATH' ) || exit;

require_once __DIR__ . '/read-design.php';

const PRODUCT_CUSTOMIZER_META = '_product_customizer_template';
const PRODUCT_CUSTOMIZER_NAME = 'customization';

add_action( 'init', function (): void {
	load_plugin_textdomain( 'product-customizer', false, dirname( plugin_basename( __FILE__ ) ) . '/languages' );
} );

/** Address of a product's template; empty for a product that is bought as it is. */
function product_customizer_template_url( int $product_id ): string {
	return (string) get_post_meta( $product_id, PRODUCT_CUSTOMIZER_META, true );
}

/** The template itself, kept for an hour; null where it cannot be had. */
function product_customizer_template( int $product_id ): ?array {
	$url = product_customizer_template_url( $product_id );
	$key = 'product_customizer_' . md5( $url );
	$text = get_transient( $key );
	if ( false === $text ) {
		$answer = wp_safe_remote_get( $url, array( 'limit_response_size' => 2000000 ) );
		if ( is_wp_error( $answer ) || 200 !== wp_remote_retrieve_response_code( $answer ) ) {
			return null;
		}
		$text = wp_remote_retrieve_body( $answer );
		set_transient( $key, $text, HOUR_IN_SECONDS );
	}
	$template = json_decode( $text, true );
	return is_array( $template ) ? $template : null;
}

// Seller: one field on the product.
add_action( 'woocommerce_product_options_general_product_data', function (): void {
	woocommerce_wp_text_input( array(
		'id'          => PRODUCT_CUSTOMIZER_META,
		'label'       => __( 'Customizer template', 'product-customizer' ),
		'description' => __( 'Address of the template’s JSON. Left empty, the product is sold as it is.', 'product-customizer' ),
		'desc_tip'    => true,
		'type'        => 'url',
	) );
} );
add_action( 'woocommerce_admin_process_product_object', function ( WC_Product $product ): void {
	// phpcs:ignore WordPress.Security.NonceVerification.Missing -- WooCommerce has checked it.
	$url = isset( $_POST[ PRODUCT_CUSTOMIZER_META ] ) ? esc_url_raw( wp_unslash( $_POST[ PRODUCT_CUSTOMIZER_META ] ) ) : '';
	$product->update_meta_data( PRODUCT_CUSTOMIZER_META, $url );
} );

// Buyer: the widget stands in the product's form, and a list of products leads to its page.
add_action( 'woocommerce_before_add_to_cart_button', function (): void {
	global $product;
	$url = product_customizer_template_url( $product->get_id() );
	if ( '' === $url ) {
		return;
	}
	wp_enqueue_script_module( 'product-customizer', plugins_url( 'assets/product-customizer.js', __FILE__ ), array(), '0.1.0' );
	printf(
		'<product-customizer template="%s" locale="%s" market="%s" name="%s"></product-customizer>',
		esc_url( $url ),
		esc_attr( str_replace( '_', '-', determine_locale() ) ),
		esc_attr( WC()->countries->get_base_country() ),
		esc_attr( PRODUCT_CUSTOMIZER_NAME )
	);
} );
add_filter( 'woocommerce_product_supports', function ( bool $supports, string $feature, WC_Product $product ): bool {
	return 'ajax_add_to_cart' === $feature && '' !== product_customizer_template_url( $product->get_id() ) ? false : $supports;
}, 10, 3 );
add_filter( 'woocommerce_product_add_to_cart_url', function ( string $url, WC_Product $product ): string {
	return '' === product_customizer_template_url( $product->get_id() ) ? $url : $product->get_permalink();
}, 10, 2 );

// Cart: whatever way a product came, without its whole design it does not go in. Wallets come through the Store API.
add_filter( 'woocommerce_add_to_cart_validation', function ( bool $passed, int $product_id ): bool {
	if ( ! $passed || '' === product_customizer_template_url( $product_id ) ) {
		return $passed;
	}
	if ( null !== product_customizer_posted_design( $product_id ) ) {
		return true;
	}
	wc_add_notice( __( 'Finish the design on the product’s page, then add it to the cart.', 'product-customizer' ), 'error' );
	return false;
}, 10, 2 );
add_action( 'woocommerce_store_api_validate_add_to_cart', function ( WC_Product $product ): void {
	$id = $product->get_parent_id() ? $product->get_parent_id() : $product->get_id();
	if ( '' !== product_customizer_template_url( $id ) ) {
		throw new Exception( esc_html__( 'Finish the design on the product’s page, then add it to the cart.', 'product-customizer' ) );
	}
} );
add_filter( 'woocommerce_add_cart_item_data', function ( array $data, int $product_id ): array {
	if ( '' === product_customizer_template_url( $product_id ) ) {
		return $data;
	}
	$design = product_customizer_posted_design( $product_id );
	if ( null !== $design ) {
		$data['product_customizer'] = array(
			'payload' => $design['text'],
			'answers' => $design['answers'],
			'extra'   => $design['extra_minor'],
			'files'   => product_customizer_keep_files( $design['files'] ),
		);
	}
	return $data;
}, 10, 2 );

/** Moves checked photos to a folder with a name that nobody guesses; gives their addresses by field. */
function product_customizer_keep_files( array $files ): array {
	if ( array() === $files ) {
		return array();
	}
	$uploads = wp_upload_dir();
	$folder  = 'product-customizer/' . wp_generate_uuid4();
	wp_mkdir_p( $uploads['basedir'] . '/' . $folder );
	$kept = array();
	foreach ( $files as $field => $file ) {
		$path = $folder . '/' . $file['sha256'] . '.' . $file['extension'];
		if ( move_uploaded_file( $file['path'], $uploads['basedir'] . '/' . $path ) ) {
			$kept[ $field ] = $uploads['baseurl'] . '/' . $path;
		}
	}
	return $kept;
}

add_filter( 'woocommerce_get_item_data', function ( array $shown, array $item ): array {
	foreach ( $item['product_customizer']['answers'] ?? array() as $answer ) {
		$shown[] = array( 'key' => $answer['label'], 'value' => esc_html( $answer['value'] ) );
	}
	return $shown;
}, 10, 2 );
add_action( 'woocommerce_before_calculate_totals', function ( WC_Cart $cart ): void {
	foreach ( $cart->get_cart() as $item ) {
		$extra_minor = $item['product_customizer']['extra'] ?? 0;
		if ( $extra_minor > 0 ) {
			// Totals are worked out several times a request: always from the product's own price.
			$product = wc_get_product( $item['data']->get_id() );
			$item['data']->set_price( (float) $product->get_price() + $extra_minor / 10 ** wc_get_price_decimals() );
		}
	}
} );
add_action( 'woocommerce_checkout_create_order_line_item', function ( WC_Order_Item_Product $line, string $key, array $item ): void {
	$design = $item['product_customizer'] ?? null;
	if ( null === $design ) {
		return;
	}
	foreach ( $design['answers'] as $answer ) {
		$line->add_meta_data( $answer['label'], $answer['value'] );
	}
	$line->add_meta_data( '_product_customizer_payload', $design['payload'] );
	$line->add_meta_data( '_product_customizer_files', $design['files'] );
}, 10, 3 );
