// Path tracing onto the film. Light is neutral, so the three colour channels carry three lightnesses of the product's
// variable material; develop.mjs interpolates any colour from them.

layout(location = 0) out vec4 oRadiance; // three channels, coverage
layout(location = 1) out vec4 oLight;    // floor with product, floor without it, white diffuse on print, gloss on print
layout(location = 2) out vec4 oGuide;    // normal, depth
layout(location = 3) out vec4 oRegion;   // weights of the scene's regions; w: printable

/** Radiance arriving along a ray. */
vec3 follow(vec3 origin, vec3 direction, bool seesCards) {
  vec3 through = vec3(1), radiance = vec3(0);
  for (int bounce = 0; bounce < MAX_BOUNCES; bounce++) {
    float t = march(origin, direction, 1e5), tFloor = floorAt(origin, direction);
    if (t < 0.0 && tFloor < 0.0) {
      radiance += through * environment(origin, direction, seesCards);
      break;
    }
    if (t < 0.0 || (tFloor > 0.0 && tFloor < t)) {
      origin += direction * tFloor;
      through *= FLOOR_ALBEDO;
      radiance += through * cardLight(origin, FLOOR_NORMAL).x;
      origin += FLOOR_NORMAL * OFFSET;
      direction = cosineDirection(FLOOR_NORMAL);
      seesCards = false;
      continue;
    }
    vec3 p = origin + direction * t;
    vec3 n = normalAt(p);
    Surface s = surfaceAt(p, n, -direction);
    if (dot(s.normal, -direction) < 0.0) s.normal = n;
    float gloss = s.metal ? 1.0 : clamp(fresnel(vec3(0.04), dot(s.normal, -direction)).x, 0.1, 0.9);
    vec3 weight;
    if (random() < gloss) {
      vec3 next = reflectedDirection(s, -direction, weight);
      through *= weight / gloss;
      direction = next;
      seesCards = true;
      if (dot(direction, n) <= 0.0) break;
    } else {
      through *= s.albedo * (1.0 - fresnel(s.f0, dot(s.normal, -direction))) / (1.0 - gloss);
      radiance += through * cardLight(p + n * OFFSET, s.normal).x;
      direction = cosineDirection(s.normal);
      seesCards = false;
    }
    origin = p + n * OFFSET;
    if (max(through.x, max(through.y, through.z)) < 0.01) break;
  }
  return min(radiance, vec3(CLAMP_RADIANCE));
}

void exposeFloor(vec3 origin, vec3 direction) {
  float t = floorAt(origin, direction);
  // A shadow is smooth and gets smoothed: it needs fewer samples than the product.
  if (t < 0.0 || uFrame % FLOOR_EVERY != 0) return;
  vec3 p = origin + direction * t;
  vec2 lit = cardLight(p, FLOOR_NORMAL);
  vec3 bounce = cosineDirection(FLOOR_NORMAL);
  lit.x += follow(p + FLOOR_NORMAL * OFFSET, bounce, false).y;
  lit.y += environment(p, bounce, false);
  oLight.xy = lit;
}

void exposeProduct(vec3 p, vec3 direction, float t) {
  vec3 n = normalAt(p), view = -direction;
  Surface s = surfaceAt(p, n, view);
  if (dot(s.normal, view) < 0.02) s.normal = n;
  vec3 start = p + n * OFFSET, weight;
  vec3 diffuse = vec3(0), gloss = vec3(0);
  // Both branches run through one loop, so the path code is compiled once.
  for (int branch = 0; branch < 2; branch++) {
    bool isGloss = branch == 1;
    if (!isGloss && s.metal) continue;
    vec3 next = isGloss ? reflectedDirection(s, view, weight) : cosineDirection(s.normal);
    if (dot(next, n) <= 0.0) continue;
    vec3 light = follow(start, next, isGloss);
    if (isGloss) gloss = weight * light;
    else diffuse = (light + cardLight(start, s.normal).x) * (1.0 - fresnel(s.f0, max(dot(s.normal, view), 0.0)));
  }
  // One very bright sample must not outshine its whole pixel: that is what makes edges of highlights jagged.
  oRadiance = vec4(min(diffuse * s.albedo + gloss, vec3(CLAMP_SAMPLE)), 1.0);
  oLight.zw = s.region.w * min(vec2(diffuse.y, gloss.z), vec2(CLAMP_SAMPLE));
  oGuide = vec4(s.normal, t * DEPTH_SCALE);
  oRegion = s.region;
}

void main() {
  gPixel = uvec2(gl_FragCoord.xy);
  gDimension = 0;
  oRadiance = oLight = oGuide = oRegion = vec4(0);
  // A tent filter two pixels wide: clean edges.
  vec2 u = random2();
  vec2 jitter = vec2(u.x + random(), u.y + random()) - 1.0;
  vec2 ndc = (2.0 * (gl_FragCoord.xy + jitter) - uSize) / uSize.y;
  vec3 direction = normalize(uForward + uTanHalf * (ndc.x * uRight + ndc.y * uUp));
  float t = march(uEye, direction, 1e5), tFloor = floorAt(uEye, direction);
  if (t > 0.0 && (tFloor < 0.0 || t < tFloor)) exposeProduct(uEye + direction * t, direction, t);
  else exposeFloor(uEye, direction);
}
