// The product with artworks on it, as light shows them: eight artworks in one exposure. Ink changes how much light a
// path carries on and never where it goes, so all eight share their paths, and with them their noise.

uniform vec2 uOrigin;
uniform int uPass; // 0: light on matt surfaces, 1: mirrored light, 2: the surfaces themselves

layout(location = 0) out vec4 oArtwork0; // w in passes 0 and 1: coverage; in pass 2: normal, depth, region
layout(location = 1) out vec4 oArtwork1;
layout(location = 2) out vec4 oArtwork2;
layout(location = 3) out vec4 oArtwork3;
layout(location = 4) out vec4 oArtwork4;
layout(location = 5) out vec4 oArtwork5;
layout(location = 6) out vec4 oArtwork6;
layout(location = 7) out vec4 oArtwork7;

vec3 light[ARTWORKS];

/** Leaves in `light` what arrives along a ray, for each artwork. */
void follow(vec3 origin, vec3 direction, bool seesCards) {
  vec3 through = vec3(1), ink[ARTWORKS];
  for (int i = 0; i < ARTWORKS; i++) { light[i] = vec3(0); ink[i] = vec3(1); }
  bool isDone = false;
  for (int bounce = 0; bounce < MAX_BOUNCES && !isDone; bounce++) {
    float t = march(origin, direction, 1e5), tFloor = floorAt(origin, direction);
    vec3 gained = vec3(0);
    if (t < 0.0 && tFloor < 0.0) {
      gained = through * environment(origin, direction, seesCards);
      isDone = true;
    } else if (t < 0.0 || (tFloor > 0.0 && tFloor < t)) {
      origin += direction * tFloor;
      through *= FLOOR_ALBEDO;
      gained = through * cardLight(origin, FLOOR_NORMAL).x;
      origin += FLOOR_NORMAL * OFFSET;
      direction = cosineDirection(FLOOR_NORMAL);
      seesCards = false;
    } else {
      vec3 p = origin + direction * t;
      vec3 n = normalAt(p);
      Surface s = surfaceAt(p, n, -direction);
      if (dot(s.normal, -direction) < 0.0) s.normal = n;
      float gloss = s.metal ? 1.0 : clamp(fresnel(vec3(0.04), dot(s.normal, -direction)).x, 0.1, 0.9);
      bool isMirrored = random() < gloss;
      vec3 weight;
      vec3 next = isMirrored ? reflectedDirection(s, -direction, weight) : cosineDirection(s.normal);
      if (isMirrored) through *= weight / gloss;
      else through *= s.albedo * (1.0 - fresnel(s.f0, dot(s.normal, -direction))) / (1.0 - gloss);
      if (s.region.w > 0.5 && (s.metal || !isMirrored)) {
        vec2 place = areaPlace(p);
        if (isOnArea(place)) for (int i = 0; i < ARTWORKS; i++) ink[i] *= inkAt(i, place);
      }
      if (!isMirrored) gained = through * cardLight(p + n * OFFSET, s.normal).x;
      isDone = isMirrored && dot(next, n) <= 0.0;
      seesCards = isMirrored;
      direction = next;
      origin = p + n * OFFSET;
      isDone = isDone || max(through.x, max(through.y, through.z)) < 0.01;
    }
    for (int i = 0; i < ARTWORKS; i++) light[i] += gained * ink[i];
  }
  for (int i = 0; i < ARTWORKS; i++) light[i] = min(light[i], vec3(CLAMP_RADIANCE));
}

/** The surface's own colour under each artwork, averaged over a part of the pixel's footprint. */
void seeSurface(Surface s, vec3 p, vec3 n, vec2 ndc) {
  const float REACH = 0.2;
  for (int i = 0; i < ARTWORKS; i++) light[i] = vec3(0);
  for (int tap = 0; tap < 4; tap++) {
    vec2 off = vec2((tap & 1) == 0 ? -REACH : REACH, tap < 2 ? -REACH : REACH) * 2.0 / uSize.y;
    vec3 direction = normalize(uForward + uTanHalf * ((ndc.x + off.x) * uRight + (ndc.y + off.y) * uUp));
    vec2 place = areaPlace(uEye + direction * (dot(p - uEye, n) / dot(direction, n)));
    for (int i = 0; i < ARTWORKS; i++) light[i] += 0.25 * (s.region.w > 0.5 ? inkAt(i, place) : vec3(1));
  }
  if (!s.metal) for (int i = 0; i < ARTWORKS; i++) light[i] *= s.albedo;
}

void main() {
  gPixel = uvec2(gl_FragCoord.xy + uOrigin);
  gDimension = 0;
  for (int i = 0; i < ARTWORKS; i++) light[i] = vec3(0);
  vec2 ndc = (2.0 * (gl_FragCoord.xy + uOrigin + random2() - 0.5) - uSize) / uSize.y;
  vec3 direction = normalize(uForward + uTanHalf * (ndc.x * uRight + ndc.y * uUp));
  float t = march(uEye, direction, 1e5), tFloor = floorAt(uEye, direction);
  float[8] extra = float[8](0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
  if (t > 0.0 && (tFloor < 0.0 || t < tFloor)) {
    vec3 p = uEye + direction * t;
    vec3 n = normalAt(p), view = -direction, weight;
    Surface s = surfaceAt(p, n, view);
    if (dot(s.normal, view) < 0.02) s.normal = n;
    if (uPass == 2) {
      seeSurface(s, p, n, ndc);
      extra = float[8](s.normal.x, s.normal.y, s.normal.z, t * DEPTH_SCALE, s.region.x, s.region.y, s.region.z,
                       s.region.w);
    } else {
      extra[0] = 1.0;
      bool isGloss = uPass == 1;
      vec3 start = p + n * OFFSET;
      vec3 next = isGloss ? reflectedDirection(s, view, weight) : cosineDirection(s.normal);
      if (dot(next, n) > 0.0 && (isGloss || !s.metal)) {
        follow(start, next, isGloss);
        vec3 direct = isGloss ? vec3(0) : vec3(cardLight(start, s.normal).x);
        vec3 share = isGloss ? weight : 1.0 - fresnel(s.f0, max(dot(s.normal, view), 0.0));
        // The blank picture is clamped as light on its white: so is this.
        vec3 most = isGloss ? vec3(CLAMP_SAMPLE) : CLAMP_SAMPLE / max(s.albedo, vec3(0.05));
        for (int i = 0; i < ARTWORKS; i++) light[i] = min((light[i] + direct) * share, most);
      }
    }
  }
  oArtwork0 = vec4(light[0], extra[0]);
  oArtwork1 = vec4(light[1], extra[1]);
  oArtwork2 = vec4(light[2], extra[2]);
  oArtwork3 = vec4(light[3], extra[3]);
  oArtwork4 = vec4(light[4], extra[4]);
  oArtwork5 = vec4(light[5], extra[5]);
  oArtwork6 = vec4(light[6], extra[6]);
  oArtwork7 = vec4(light[7], extra[7]);
}
