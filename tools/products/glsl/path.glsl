// Path tracing: light cards and dome, surfaces, and the film. Light is neutral, so the three colour channels carry
// three lightnesses of the product's variable material; develop.mjs interpolates any colour from them.

uniform vec2 uSize;
uniform vec3 uEye, uRight, uUp, uForward;
uniform float uTanHalf;

layout(location = 0) out vec4 oRadiance; // three channels, coverage
layout(location = 1) out vec4 oLight;    // floor with product, floor without it, white diffuse on print, gloss on print
layout(location = 2) out vec4 oGuide;    // normal, depth
layout(location = 3) out vec4 oRegion;   // weights of the scene's regions; w: printable

vec2 boxSpan(vec3 origin, vec3 direction) {
  vec3 a = (BOUNDS_MIN - origin) / direction, b = (BOUNDS_MAX - origin) / direction;
  vec3 near = min(a, b), far = max(a, b);
  return vec2(max(max(near.x, near.y), near.z), min(min(far.x, far.y), far.z));
}

float march(vec3 origin, vec3 direction, float tMax) {
  vec2 span = boxSpan(origin, direction);
  if (span.x > span.y || span.y < 0.0) return -1.0;
  float t = max(span.x, 0.0), end = min(span.y, tMax);
  for (int i = 0; i < MARCH_STEPS; i++) {
    float d = map(origin + direction * t);
    if (d < EPSILON) return t;
    t += d * MARCH_SCALE;
    if (t > end) return -1.0;
  }
  return -1.0;
}

vec3 normalAt(vec3 p) {
  vec2 e = vec2(1, -1) * NORMAL_STEP;
  return normalize(e.xyy * map(p + e.xyy) + e.yyx * map(p + e.yyx) + e.yxy * map(p + e.yxy) + e.xxx * map(p + e.xxx));
}

/** The floor passes through the origin. */
float floorAt(vec3 origin, vec3 direction) {
  float slope = dot(direction, FLOOR_NORMAL);
  return slope < -1e-4 ? -dot(origin, FLOOR_NORMAL) / slope : -1.0;
}

float cardRadiance(int i, vec2 uv) {
  vec2 edge = smoothstep(vec2(1.0), vec2(1.0 - CARD_SOFTNESS[i]), abs(uv));
  return CARD_RADIANCE[i] * edge.x * edge.y;
}

float environment(vec3 origin, vec3 direction, bool seesCards) {
  float radiance = dome(direction);
  for (int i = 0; i < CARDS; i++) {
    float facing = dot(direction, CARD_NORMAL[i]);
    if (facing > -1e-4) continue;
    float t = dot(CARD_CENTRE[i] - origin, CARD_NORMAL[i]) / facing;
    if (t <= 0.0) continue;
    vec3 q = origin + direction * t - CARD_CENTRE[i];
    vec2 uv = vec2(dot(q, CARD_U[i]) / dot(CARD_U[i], CARD_U[i]), dot(q, CARD_V[i]) / dot(CARD_V[i], CARD_V[i]));
    if (max(abs(uv.x), abs(uv.y)) >= 1.0) continue;
    vec2 edge = smoothstep(vec2(1.0), vec2(1.0 - CARD_SOFTNESS[i]), abs(uv));
    radiance = mix(radiance, seesCards ? CARD_RADIANCE[i] : 0.0, edge.x * edge.y);
  }
  return radiance;
}

/** Light from one card chosen by power, for a white matt surface: x shadowed by the product, y as if it were not there. */
vec2 cardLight(vec3 p, vec3 n) {
  float pick = random();
  vec2 uv = random2() * 2.0 - 1.0;
  int chosen = CARDS - 1;
  for (int i = CARDS - 1; i >= 0; i--) if (pick < CARD_CUMULATIVE[i]) chosen = i;
  vec3 toLight = CARD_CENTRE[chosen] + CARD_U[chosen] * uv.x + CARD_V[chosen] * uv.y - p;
  float distance2 = dot(toLight, toLight), range = sqrt(distance2);
  vec3 direction = toLight / range;
  float cosines = dot(n, direction) * -dot(direction, CARD_NORMAL[chosen]);
  if (dot(n, direction) <= 0.0 || cosines <= 0.0) return vec2(0);
  float light = cardRadiance(chosen, uv) * cosines * CARD_AREA[chosen] / (distance2 * PI * CARD_SHARE[chosen]);
  if (light <= 0.0) return vec2(0);
  return vec2(march(p + n * OFFSET, direction, range) > 0.0 ? 0.0 : light, light);
}

vec3 fresnel(vec3 f0, float cosine) {
  return f0 + (1.0 - f0) * pow(clamp(1.0 - cosine, 0.0, 1.0), 5.0);
}

/** Reflected direction by visible GGX normals; weight is the reflectance of the sample. */
vec3 reflectedDirection(Surface s, vec3 view, out vec3 weight) {
  vec3 t = s.tangent - s.normal * dot(s.tangent, s.normal);
  mat3 frame = dot(t, t) > 1e-4 ? mat3(normalize(t), cross(s.normal, normalize(t)), s.normal) : frameAround(s.normal);
  vec3 v = view * frame;
  v.z = max(v.z, 0.02);
  v = normalize(v);
  vec2 u = random2();
  vec3 stretched = normalize(vec3(s.roughness * v.xy, v.z));
  float r = sqrt(u.x), phi = TAU * u.y, blend = 0.5 * (1.0 + stretched.z);
  float x = r * cos(phi), y = r * sin(phi);
  y = mix(sqrt(max(0.0, 1.0 - x * x)), y, blend);
  mat3 around = frameAround(stretched);
  vec3 h = around * vec3(x, y, sqrt(max(0.0, 1.0 - x * x - y * y)));
  h = normalize(vec3(s.roughness * h.xy, max(h.z, 1e-4)));
  vec3 l = reflect(-v, h);
  if (l.z <= 0.0) { weight = vec3(0); return s.normal; }
  vec2 scaled = s.roughness * l.xy;
  float lambda = 0.5 * (sqrt(1.0 + dot(scaled, scaled) / (l.z * l.z)) - 1.0);
  weight = fresnel(s.f0, dot(v, h)) / (1.0 + lambda);
  return frame * l;
}

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
