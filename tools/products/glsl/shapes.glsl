// Signed distances in millimetres.

float smoothMin(float a, float b, float k) {
  float h = max(k - abs(a - b), 0.0) / k;
  return min(a, b) - h * h * k * 0.25;
}

float smoothMax(float a, float b, float k) {
  return -smoothMin(-a, -b, k);
}

float boxDistance(vec2 p, vec2 halfSize) {
  vec2 q = abs(p) - halfSize;
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0);
}

float roundBoxDistance(vec2 p, vec2 halfSize, float radius) {
  return boxDistance(p, halfSize - radius) - radius;
}

/** A solid of the given 2-D distance and half thickness, its edges rounded by radius. */
float slabDistance(float distance2, float z, float halfThickness, float radius) {
  vec2 q = vec2(distance2 + radius, abs(z) - halfThickness + radius);
  return min(max(q.x, q.y), 0.0) + length(max(q, 0.0)) - radius;
}

float torusDistance(vec3 p, float major, float minor) {
  return length(vec2(length(p.xy) - major, p.z)) - minor;
}

/** Unsigned distance to a quadratic Bezier curve. */
float bezierDistance(vec2 p, vec2 a, vec2 b, vec2 c) {
  vec2 u = b - a, v = a - 2.0 * b + c, w = a - p;
  float vv = max(dot(v, v), 1e-6);
  // Cubic for the nearest parameter, by Cardano.
  float k1 = dot(u, v) / vv, k2 = (2.0 * dot(u, u) + dot(w, v)) / (3.0 * vv), k3 = dot(w, u) / vv;
  float m = k2 - k1 * k1, n = k1 * (2.0 * k1 * k1 - 3.0 * k2) + k3, h = n * n + 4.0 * m * m * m;
  if (h >= 0.0) {
    h = sqrt(h);
    vec2 x = (vec2(h, -h) - n) * 0.5;
    vec2 roots = sign(x) * pow(abs(x), vec2(1.0 / 3.0));
    float t = clamp(roots.x + roots.y - k1, 0.0, 1.0);
    return length(w + (2.0 * u + v * t) * t);
  }
  float z = sqrt(-m), phi = acos(n / (m * z * 2.0)) / 3.0;
  vec2 t = clamp(vec2(2.0 * cos(phi), -cos(phi) - sin(phi) * 1.7320508) * z - k1, 0.0, 1.0);
  return sqrt(min(dot(w + (2.0 * u + v * t.x) * t.x, w + (2.0 * u + v * t.x) * t.x),
                  dot(w + (2.0 * u + v * t.y) * t.y, w + (2.0 * u + v * t.y) * t.y)));
}

vec2 rotated(vec2 p, float angle) {
  float c = cos(angle), s = sin(angle);
  return vec2(c * p.x - s * p.y, s * p.x + c * p.y);
}
