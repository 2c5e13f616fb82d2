// A 32 mm disc with a hole, its top towards +y, propped up by the split ring that runs through the hole.

const float HALF_THICKNESS = 0.8;
const vec2 HOLE = vec2(0, 11.9);

/** From the floor to the tag's own space, where the disc's middle plane is z = 0. */
vec3 toTag(vec3 p) {
  p.y += 16.0;
  p.z -= HALF_THICKNESS;
  p.yz = rotated(p.yz, -TILT);
  p.y -= 16.0;
  return p;
}

float discDistance(vec3 p) {
  float r = length(p.xy);
  float disc = slabDistance(max(r - 16.0, 2.15 - length(p.xy - HOLE)), p.z, HALF_THICKNESS, 0.28);
  disc = max(disc, length(p + vec3(0, 0, FACE_RADIUS - HALF_THICKNESS + 0.05)) - FACE_RADIUS);
  float rim = roundBoxDistance(vec2(r - 15.45, p.z), vec2(0.55, HALF_THICKNESS + 0.12), 0.4);
  float eye = roundBoxDistance(vec2(length(p.xy - HOLE) - 2.6, p.z), vec2(0.5, HALF_THICKNESS + 0.1), 0.4);
  return smoothMin(disc, min(rim, eye), 0.15);
}

float splitRingDistance(vec3 p) {
  vec3 q = p - vec3(0.1, 18.1, 0.15);
  q.xz = rotated(q.xz, 0.62);
  q.yz = rotated(q.yz, -0.04);
  // Two coils of flattened wire, one on the other, with the gap where they cross over.
  float radial = length(q.xy) - 5.3;
  float lift = smoothstep(-0.35, 0.35, atan(q.y - 1.5, -q.x - 2.0)) * 0.06;
  vec2 wire = vec2(radial, abs(q.z + lift) - 0.5);
  return roundBoxDistance(wire, vec2(0.55, 0.44), 0.36);
}

float map(vec3 p) {
  p = toTag(p);
  float d = discDistance(p);
  return p.y > 8.0 ? min(d, splitRingDistance(p)) : min(d, 22.0 - p.y);
}

float dome(vec3 d) {
  float toLight = dot(d, normalize(vec3(-0.5, 0.55, 0.65)));
  return mix(0.05, 0.95, smoothstep(-0.1, 1.0, toLight));
}

Surface surfaceAt(vec3 floorPoint, vec3 n, vec3 view) {
  Surface s;
  vec3 p = toTag(floorPoint);
  bool ring = p.y > 8.0 && splitRingDistance(p) < discDistance(p);
  float toHole = length(p.xy - HOLE);
  bool face = !ring && length(p.xy) < 14.92 && toHole > 3.08 && p.z > -0.35 && n.z > 0.9;
  s.albedo = vec3(0);
  s.f0 = ring ? vec3(0.62) : VARIANT_LEVELS;
  s.metal = true;
  s.normal = n;
  s.tangent = vec3(1, 0, 0);
  s.roughness = vec2(ring ? 0.1 : 0.09);
  if (face) brushMetal(s, p.xy, BRUSH_ROUND, 15.0, 0.26);
  s.region = vec4(ring ? 0 : 1, ring ? 1 : 0, 0, face && length(p.xy) < 14.88 ? 1 : 0);
  return s;
}
