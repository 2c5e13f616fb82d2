// An 18 mm disc lying on the floor (z = 0), its top towards +y, on a cable chain that leaves the picture at the top.

const float DISC_Z = 1.15;

float discDistance(vec3 p) {
  float r = length(p.xy);
  float z = p.z - DISC_Z;
  float disc = slabDistance(r - 8.8, z, 0.72, 0.3);
  // The face is a very shallow dome: it turns one reflection into a gradient.
  float face = length(vec3(p.xy, z + FACE_RADIUS - 0.70)) - FACE_RADIUS;
  disc = max(disc, face);
  float rim = roundBoxDistance(vec2(r - 8.62, z - 0.02), vec2(RIM_HALF_WIDTH, 0.78), 0.34);
  return smoothMin(disc, rim, 0.1);
}

float linkDistance(vec3 p, float halfLength, float major, float minor) {
  p.x -= clamp(p.x, -halfLength, halfLength);
  return torusDistance(p, major, minor);
}

/** Cable chain along an arc of radius 60 mm; every other link is turned. */
float chainDistance(vec3 p) {
  vec3 q = vec3(abs(p.x), p.y - 13.55, p.z - 0.62);
  // The arc begins at the ring with slope 60 degrees and bends upwards.
  const float radius = 34.0;
  vec2 centre = vec2(-0.866, 0.5) * radius;
  vec2 toPoint = q.xy - centre;
  float angle = atan(toPoint.y, toPoint.x) + 0.5235988;
  float s = angle * radius, across = length(toPoint) - radius;
  const float pitch = 1.02;
  float nearest = max(floor(s / pitch + 0.5), 0.0);
  float side = s / pitch > nearest ? 1.0 : -1.0;
  float d = 1e3;
  for (int i = 0; i < 2; i++) {
    float cell = max(nearest + (i == 0 ? 0.0 : side), 0.0);
    float turn = mod(cell, 2.0) < 0.5 ? 0.72 : -0.72;
    vec2 yz = rotated(vec2(across, q.z), turn);
    d = min(d, linkDistance(vec3(s - cell * pitch, yz), 0.36, 0.36, 0.145));
  }
  return d;
}

float ringsDistance(vec3 p) {
  float eyelet = torusDistance(p - vec3(0, 10.0, DISC_Z), 0.95, 0.34);
  vec3 q = p - vec3(0, 12.15, 1.3);
  q.xz = rotated(q.xz, 0.95);
  q.yz = rotated(q.yz, 0.1);
  return min(eyelet, torusDistance(q, 1.6, 0.26));
}

float map(vec3 p) {
  float d = discDistance(p);
  if (p.y > 8.0) d = min(d, min(ringsDistance(p), chainDistance(p)));
  return d;
}

float dome(vec3 d) {
  // Bright above and to the upper left, dark low down at the right: metal needs something dark to mirror.
  float toLight = dot(d, normalize(vec3(-0.5, 0.55, 0.65)));
  return mix(0.06, 0.95, smoothstep(-0.1, 1.0, toLight));
}

Surface surfaceAt(vec3 p, vec3 n, vec3 view) {
  Surface s;
  float r = length(p.xy);
  // The dome has sunk a little at its edge.
  bool face = r < 8.28 && p.z > DISC_Z - 0.3 && n.z > 0.9;
  s.albedo = vec3(0);
  s.f0 = VARIANT_LEVELS;
  s.metal = true;
  s.normal = n;
  s.tangent = vec3(1, 0, 0);
  s.roughness = vec2(0.07);
  if (face) brushMetal(s, p.xy, BRUSH_ROUND, 24.0, 0.3);
  s.region = vec4(1, 0, 0, face && r < 8.2 ? 1 : 0);
  return s;
}
