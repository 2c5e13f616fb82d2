// An 11 oz mug, base on the floor at the origin, y up, handle towards +x.

float bodyDistance(vec3 p) {
  vec2 q = vec2(length(p.xz), p.y);
  // The rim is rounder than the foot: the outer box runs on above the rim and is cut there.
  float outer = roundBoxDistance(q - vec2(0, 55.5), vec2(41.0, 55.0), 5.0);
  outer = smoothMax(outer, q.y - 95.0, 1.6);
  float inner = roundBoxDistance(q - vec2(0, 66.0), vec2(37.2, 61.0), 11.0);
  return smoothMax(outer, -inner, 2.0);
}

/** A flat band bent along the outline of a rounded rectangle: a D. */
float handleDistance(vec3 p) {
  float curve = abs(roundBoxDistance(p.xy - vec2(40.0, 49.5), vec2(34.0, 27.0), 25.0));
  return roundBoxDistance(vec2(curve, p.z), vec2(4.1, 7.2), 3.9);
}

float map(vec3 p) {
  float body = bodyDistance(p);
  if (p.x < 25.0) return body;
  float handle = max(handleDistance(p), 39.3 - length(p.xz));
  return smoothMin(body, handle, 4.0);
}

float dome(vec3 d) {
  float up = smoothstep(-0.1, 1.0, d.y);
  // The studio is brighter behind the camera than at the sides: the cylinder's edges darken.
  float front = smoothstep(-0.2, 0.9, d.z);
  return mix(0.16, 0.5, up) * mix(0.5, 1.0, front);
}

Surface surfaceAt(vec3 p, vec3 n, vec3 view) {
  Surface s;
  float r = length(p.xz);
  bool inside = r < 39.0 && p.y > 3.0;
  bool handle = p.x > 25.0 && handleDistance(p) < bodyDistance(p) - 0.15;
  bool glaze = inside || handle;
  // Glaze flows: a slow waviness keeps the reflections from looking drawn.
  float wave = valueNoise(vec2(atan(p.x, p.z) * 9.0, p.y * 0.16) + 40.0) - 0.5;
  float wave2 = valueNoise(vec2(atan(p.x, p.z) * 7.0 + 9.0, p.y * 0.13) + 90.0) - 0.5;
  s.normal = normalize(n + (wave * vec3(-n.z, 0, n.x) + wave2 * vec3(0, 1, 0)) * 0.012);
  s.albedo = glaze ? VARIANT_LEVELS : vec3(0.8);
  if (!glaze && p.y < 2.6 && n.y < -0.3) s.albedo = vec3(0.5);
  s.f0 = vec3(0.045);
  s.roughness = vec2(0.045);
  s.tangent = vec3(0, 1, 0);
  s.metal = false;
  bool print = !glaze && p.y > 2.0 && p.y < 93.0;
  s.region = vec4(glaze ? 1 : 0, glaze ? 0 : 1, 0, print ? 1 : 0);
  return s;
}
