// Brushed metal: long streaks that tilt the normal across the brush, and a highlight stretched across it.

/** linesPerMm is the finest streak's density; roundAbout brushes in circles about the origin instead of along x. */
void brushMetal(inout Surface s, vec2 p, bool roundAbout, float linesPerMm, float strength) {
  float r = length(p);
  vec2 along = roundAbout ? vec2(-p.y, p.x) / max(r, 1e-3) : vec2(1, 0);
  vec2 brush = roundAbout ? vec2(r, atan(p.y, p.x) * 2.2) : vec2(p.y, p.x * 0.35);
  brush *= vec2(linesPerMm, linesPerMm / 24.0);
  float streak = valueNoise(vec2(brush.x + 300.0, brush.y * 1.6 + 50.0)) * 0.45
               + valueNoise(vec2(brush.x * 0.46 + 100.0, brush.y * 0.7 + 80.0)) * 0.35
               + valueNoise(vec2(brush.x * 0.17 + 700.0, brush.y * 0.4 + 20.0)) * 0.2 - 0.5;
  s.normal = normalize(s.normal + vec3(-along.y, along.x, 0) * streak * strength);
  s.f0 *= 1.0 + 0.5 * strength * streak;
  s.tangent = vec3(along, 0);
  s.roughness = vec2(0.13, 0.3);
}
