// Lettering cut into metal by laser: a shallow groove with slanting sides; its floor is rough and dark with oxide.
// uInk holds how deep it is, from white (not at all) to black.

const vec3 OXIDE = vec3(0.3, 0.285, 0.265);

float cutAt(vec3 p) {
  return 1.0 - inkAt(0, areaPlace(p)).r;
}

float map(vec3 p) {
  float d = blankMap(p);
  // Far from the face no groove is near.
  return d > 0.5 || p.z < 0.0 ? d : d + CUT_DEPTH_MM * cutAt(p);
}

vec3 blankNormalAt(vec3 p) {
  vec2 e = vec2(1, -1) * NORMAL_STEP;
  return normalize(e.xyy * blankMap(p + e.xyy) + e.yyx * blankMap(p + e.yyx) + e.yxy * blankMap(p + e.yxy) +
                   e.xxx * blankMap(p + e.xxx));
}

Surface surfaceAt(vec3 p, vec3 n, vec3 view) {
  vec3 face = blankNormalAt(p);
  Surface s = blankSurfaceAt(p, face, view);
  float depth = cutAt(p);
  if (s.region.w < 0.5 || depth <= 0.0) return s;
  // Strokes of the brush end where the metal is taken away.
  s.normal = normalize(mix(s.normal - face + n, n, smoothstep(0.0, 0.5, depth)));
  s.roughness = mix(s.roughness, vec2(0.42), smoothstep(0.1, 0.8, depth));
  s.f0 *= mix(vec3(1), OXIDE, smoothstep(0.2, 0.9, depth));
  s.region.yw = vec2(depth, 1.0 - depth);
  return s;
}
