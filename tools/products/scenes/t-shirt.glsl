// A T-shirt laid flat: a height map over the floor (z = 0), the neck towards +y.

vec4 baked(vec2 p) {
  return texture(uMap, vec2(p.x - BAKE_BOX.x, BAKE_BOX.y - p.y) / BAKE_BOX.zw);
}

/** Which place of the cut lies here. */
vec2 cutPlace(vec3 p) {
  return texture(uPlaces, vec2(p.x - BAKE_BOX.x, BAKE_BOX.y - p.y) / BAKE_BOX.zw).xy;
}

float map(vec3 p) {
  vec4 cloth = baked(p.xy);
  float above = (p.z - cloth.x) * 0.62;
  return cloth.y > 0.0 ? max(cloth.y * 0.8, above) : above;
}

float dome(vec3 d) {
  float toLight = dot(d, normalize(vec3(-0.4, 0.5, 0.75)));
  return mix(0.1, 0.42, smoothstep(-0.3, 1.0, toLight));
}

Surface surfaceAt(vec3 p, vec3 n, vec3 view) {
  Surface s;
  vec4 cloth = baked(p.xy);
  // At the very edge the slopes of the map mix cloth and table; there the shape itself is better.
  vec3 smoothNormal = normalize(vec3(-cloth.zw, 1.0));
  s.normal = normalize(mix(n, smoothNormal, smoothstep(0.0, -1.5, cloth.y)));
  float wale = valueNoise(p.xy * vec2(1.15, 0.8) + 900.0) + valueNoise(p.yx * 2.3 + 500.0) * 0.6 - 0.8;
  float course = valueNoise(p.xy * vec2(0.8, 1.25) + 1700.0) + valueNoise(p.xy * 2.1 + 2500.0) * 0.6 - 0.8;
  s.normal = normalize(s.normal + vec3(wale, course, 0) * 0.085);
  bool label = HAS_LABEL && abs(p.x) < 23.0 && abs(p.y + 53.0) < 12.0 && p.y < -30.0;
  s.albedo = label ? vec3(0.62) : VARIANT_LEVELS;
  if (label && abs(p.y + 53.0) < 1.3 && abs(p.x) < 12.0) s.albedo = vec3(0.12);
  s.f0 = vec3(0.036);
  s.roughness = vec2(0.6);
  s.tangent = vec3(1, 0, 0);
  s.metal = false;
  s.region = vec4(label ? 0 : 1, label ? 1 : 0, 0, cloth.y < -3.0 && !label ? 1 : 0);
  return s;
}
