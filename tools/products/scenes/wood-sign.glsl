// A door sign of solid wood, lying on the floor (z = 0), its top towards +y; twine runs through two holes.

const float HALF_THICKNESS = 4.0;
const vec2 HALF = vec2(110, 65);
const vec2 HOLE = vec2(88, 52);

float plateDistance(vec3 p) {
  vec2 q = vec2(abs(p.x), p.y);
  float outline = roundBoxDistance(p.xy, HALF, 16.0);
  float hole = length(q - HOLE) - 3.2;
  float plate = slabDistance(outline, p.z - HALF_THICKNESS, HALF_THICKNESS, 1.3);
  return smoothMax(plate, -hole, 0.7);
}

/** Where the twine runs: out of a hole, over the upper edge and away to the middle of the picture's top. */
vec3 twinePlace(vec3 p, out float along) {
  vec3 a = vec3(HOLE, 8.6), b = vec3(HOLE + vec2(-7.0, 16.0), 7.2), c = vec3(0.0, 168.0, 1.6);
  vec3 q = vec3(abs(p.x), p.yz);
  // Two straight pieces; the twine is thin, and smoothMin rounds the bend.
  vec3 ab = b - a, bc = c - b;
  float t = clamp(dot(q - a, ab) / dot(ab, ab), 0.0, 1.0), u = clamp(dot(q - b, bc) / dot(bc, bc), 0.0, 1.0);
  vec3 first = q - a - ab * t, second = q - b - bc * u;
  bool isFirst = dot(first, first) < dot(second, second);
  along = isFirst ? t * length(ab) : length(ab) + u * length(bc);
  return isFirst ? first : second;
}

float twineDistance(vec3 p) {
  float along;
  vec3 off = twinePlace(p, along);
  float knot = length(vec3(abs(p.x) - HOLE.x, p.y - HOLE.y, p.z - 8.2)) - 4.6;
  // Three strands turn about each other.
  float turn = atan(off.z, off.x + off.y) + along * 1.25;
  float strand = length(off) - 1.25 - 0.28 * cos(turn * 3.0);
  float dents = 0.22 * sin((p.x + p.z) * 2.6) * sin((p.y - p.z) * 2.2);
  return min(strand, knot + dents) * 0.7;
}

float map(vec3 p) {
  float d = plateDistance(p);
  return p.y > 40.0 ? min(d, twineDistance(p)) : min(d, 46.0 - p.y);
}

float dome(vec3 d) {
  float toLight = dot(d, normalize(vec3(-0.4, 0.5, 0.75)));
  return mix(0.12, 0.5, smoothstep(-0.3, 1.0, toLight));
}

/** How dark the wood is at a place: year rings cut lengthways, and pores. 0 is early wood, 1 the darkest line. */
float grainAt(vec3 p) {
  vec2 q = p.xy * vec2(0.011, 0.06) + vec2(13.7, 5.1);
  // Rings bend round where branches grew.
  float bend = valueNoise(q * vec2(0.8, 0.3) + 31.0) * 7.0 + valueNoise(q * vec2(2.1, 0.7) + 77.0) * 1.1;
  float ring = fract(p.y * 0.085 + bend + valueNoise(p.xy * vec2(0.05, 0.5)) * 0.16);
  float line = smoothstep(0.1, 0.88, ring) * smoothstep(1.0, 0.9, ring);
  float fibre = valueNoise(p.xy * vec2(0.12, 3.2) + 400.0) * 0.6 + valueNoise(p.xy * vec2(0.3, 7.0) + 900.0) * 0.4;
  float pore = smoothstep(0.74, 0.92, valueNoise(p.xy * vec2(0.22, 2.6) + 1500.0));
  return clamp(line * 0.46 + (fibre - 0.5) * 0.42 + pore * 0.26 + 0.16, 0.0, 1.0);
}

Surface surfaceAt(vec3 p, vec3 n, vec3 view) {
  Surface s;
  bool twine = p.y > 40.0 && twineDistance(p) < plateDistance(p);
  float grain = twine ? 0.0 : grainAt(p);
  float end = 1.0 - 0.25 * smoothstep(0.9, 0.3, n.z);
  s.albedo = twine ? vec3(0.46) : VARIANT_LEVELS * (1.06 - 0.42 * grain) * end;
  if (twine) s.albedo *= 0.75 + 0.5 * valueNoise(vec2(p.x * 3.0 + p.z * 2.0, p.y * 3.0) + 60.0);
  s.normal = twine ? n : normalize(n + vec3(0, valueNoise(p.xy * vec2(0.2, 4.0) + 250.0) - 0.5, 0) * 0.05);
  s.f0 = vec3(0.035);
  s.roughness = vec2(twine ? 0.8 : 0.42);
  s.tangent = vec3(1, 0, 0);
  s.metal = false;
  bool face = !twine && n.z > 0.9 && p.z > HALF_THICKNESS;
  s.region = vec4(twine ? 0.0 : 1.0 - grain, twine ? 1 : 0, twine ? 0.0 : grain, face ? 1 : 0);
  return s;
}
