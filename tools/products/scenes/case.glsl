// A phone in its case, lying face down: the back is up (+z), the top of the phone towards +y.

const float TOP_Z = 10.5;
const vec2 CUT_CENTRE = vec2(-14.6, 52.5);
const vec2 CUT_HALF = vec2(16.4, 17.6);

float outlineDistance(vec2 p) {
  return roundBoxDistance(p, vec2(38.3, 77.8), 13.0);
}

float panelDistance(vec2 p) {
  return roundBoxDistance(p, vec2(36.0, 75.5), 10.8);
}

float cutDistance(vec2 p) {
  return roundBoxDistance(p - CUT_CENTRE, CUT_HALF, 9.0);
}

/** Nearest of the three lenses, as an offset from its centre. */
vec2 lensOffset(vec2 p) {
  vec2 q = p - CUT_CENTRE;
  vec2 a = q - vec2(-7.3, 8.2), b = q - vec2(-7.3, -8.2), c = q - vec2(7.4, 0.0);
  vec2 nearest = dot(a, a) < dot(b, b) ? a : b;
  return dot(nearest, nearest) < dot(c, c) ? nearest : c;
}

float moduleDistance(vec3 p) {
  float plate = max(cutDistance(p.xy) + 0.25, p.z - 9.9);
  float r = length(lensOffset(p.xy));
  float ring = roundBoxDistance(vec2(r - 6.55, p.z - 10.6), vec2(0.75, 1.0), 0.35);
  float glass = max(r - 6.2, p.z - 10.75);
  glass = min(glass, length(vec3(r, 0, p.z - 6.4)) - 5.0);
  float flash = slabDistance(length(p.xy - CUT_CENTRE - vec2(8.2, 11.0)) - 2.3, p.z - 9.9, 0.22, 0.15);
  float hole = length(p.xy - CUT_CENTRE - vec2(8.2, -11.2)) - 0.65;
  plate = max(plate, -max(hole, 9.2 - p.z));
  return min(min(plate, ring), min(glass, flash));
}

float buttonsDistance(vec3 p) {
  vec2 q = vec2(abs(abs(p.x) - 38.1), p.z - 5.2);
  float side = roundBoxDistance(q, vec2(0.95, 1.5), 0.7);
  float y = p.x < 0.0 ? min(abs(p.y - 34.0) - 6.0, abs(p.y - 18.0) - 6.0) : abs(p.y - 22.0) - 9.5;
  return smoothMax(side, y, 0.9);
}

float map(vec3 p) {
  float body = slabDistance(outlineDistance(p.xy), p.z - TOP_Z * 0.5, TOP_Z * 0.5, 2.3);
  body = min(body, buttonsDistance(p));
  if (p.z < 8.0) return body;
  float groove = max(abs(panelDistance(p.xy)) - 0.14, TOP_Z - 0.35 - p.z);
  body = smoothMax(body, -groove, 0.25);
  float cut = cutDistance(p.xy);
  body = smoothMax(body, -max(cut, 9.0 - p.z), 0.4);
  float lip = roundBoxDistance(vec2(cut - 0.75, p.z - 10.7), vec2(0.8, 0.75), 0.5);
  body = min(body, lip);
  return min(body, cut < 2.0 ? moduleDistance(p) : cut);
}

float dome(vec3 d) {
  float toLight = dot(d, normalize(vec3(-0.35, 0.55, 0.75)));
  return mix(0.16, 0.6, smoothstep(-0.3, 1.0, toLight));
}

Surface surfaceAt(vec3 p, vec3 n, vec3 view) {
  Surface s;
  float cut = cutDistance(p.xy);
  bool panel = panelDistance(p.xy) < -0.02 && cut > 1.75 && p.z > 10.2;
  bool module = cut < -0.1 && !(cut > -0.3 && p.z > 9.95);
  s.normal = n;
  s.tangent = vec3(1, 0, 0);
  s.metal = false;
  s.f0 = vec3(0.04);
  s.albedo = panel ? vec3(0.82) : VARIANT_LEVELS;
  s.roughness = vec2(panel ? 0.32 : 0.42);
  s.region = vec4(panel ? 0 : 1, panel ? 1 : 0, 0, panel ? 1 : 0);
  if (!panel && !module) {
    // Fine grain of a moulded soft shell.
    vec2 grain = vec2(valueNoise(p.xy * 6.0 + p.z * 5.0 + 300.0), valueNoise(p.yx * 6.0 - p.z * 5.0 + 700.0)) - 0.5;
    s.normal = normalize(n + vec3(grain, 0) * 0.05);
  }
  if (module) {
    float r = length(lensOffset(p.xy));
    float toFlash = length(p.xy - CUT_CENTRE - vec2(8.2, 11.0));
    s.albedo = vec3(0.014);
    s.roughness = vec2(0.2);
    s.region = vec4(0, 0, 0, 0);
    if (r < 7.4 && p.z > 10.0 && r > 5.95) { s.metal = true; s.f0 = vec3(0.3); s.roughness = vec2(0.16); }
    else if (r < 5.95) {
      // Inside a lens: dark rings and coated glass.
      s.region.z = 1.0;
      s.albedo = vec3(r > 4.7 ? 0.012 : r > 4.35 ? 0.06 : r > 3.0 ? 0.006 : 0.002);
      s.f0 = vec3(r < 3.0 ? 0.06 : 0.018);
      s.roughness = vec2(0.03);
    } else if (toFlash < 2.4 && p.z > 9.85) { s.albedo = vec3(0.75); s.roughness = vec2(0.15); }
  }
  return s;
}
