// Random numbers: a Kronecker sequence over frames (fast convergence), shifted per pixel and dimension by a hash.

uniform int uFrame;
uvec2 gPixel;
int gDimension;

uint hashed(uint x) {
  uint state = x * 747796405u + 2891336453u;
  uint word = ((state >> ((state >> 28u) + 4u)) ^ state) * 277803737u;
  return (word >> 22u) ^ word;
}

float unitFloat(uint x) {
  return float(x >> 8u) * (1.0 / 16777216.0);
}

float random() {
  uint dimension = uint(gDimension);
  uint pixelHash = hashed(gPixel.x + hashed(gPixel.y + hashed(dimension)));
  gDimension++;
  if (dimension >= uint(SEQUENCE_DIMENSIONS)) return unitFloat(hashed(pixelHash + uint(uFrame) * 1664525u));
  return fract(unitFloat(pixelHash) + float(uFrame) * SEQUENCE_STEP[dimension]);
}

vec2 random2() {
  float x = random();
  return vec2(x, random());
}

/** A right-handed frame whose third axis is n. */
mat3 frameAround(vec3 n) {
  vec3 helper = abs(n.z) < 0.9 ? vec3(0, 0, 1) : vec3(1, 0, 0);
  vec3 t = normalize(cross(helper, n));
  return mat3(t, cross(n, t), n);
}

vec3 cosineDirection(vec3 n) {
  vec2 u = random2();
  float r = sqrt(u.x), phi = TAU * u.y;
  return normalize(frameAround(n) * vec3(r * cos(phi), r * sin(phi), sqrt(max(0.0, 1.0 - u.x))));
}

float valueNoise(vec2 p) {
  vec2 cell = floor(p), f = p - cell;
  f = f * f * (3.0 - 2.0 * f);
  ivec2 c = ivec2(cell);
  float a = unitFloat(hashed(uint(c.x) + hashed(uint(c.y))));
  float b = unitFloat(hashed(uint(c.x + 1) + hashed(uint(c.y))));
  float d = unitFloat(hashed(uint(c.x) + hashed(uint(c.y + 1))));
  float e = unitFloat(hashed(uint(c.x + 1) + hashed(uint(c.y + 1))));
  return mix(mix(a, b, f.x), mix(d, e, f.x), f.y);
}
