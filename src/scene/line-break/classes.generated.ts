/**
 * Line breaking classes of Unicode 17.0 that are not AL: gap from the last range and length, in base 36. Made by
 * `tools/unicode/line-break-table.mjs`; all of Hangul counts as AL, small kana as NS.
 *
 * From LineBreak.txt, © 1991-2025 Unicode, Inc., under the Unicode License v3: https://www.unicode.org/license.txt
 */
export const CLASSES: Readonly<Record<string, string>> = {
  CM: '0 9 5 i 2n 6 1 q gw 2k 7 d 7n 7 7b 19 1 1 1 2 1 2 1 1 20 b 1 1 1a l g 1 2t 7 2 6 2 2 1 4 z 1 u r 2j b 1m 9 9 1 o 4 1 9 1 3 1 5 17 3 1n 9 16 o 1 x 1i 3 1 i 1 7 a 2 t 3 1k 1 1 g 9 1 a 2 q 6 1k m u 2 3 1 b 3 1k 1 1 g k 2 m a 1k 1 1 q a 2 u 1 1n g 9 1 14 5 1j 1 1 p b 2 t 3 1k 1 1 p b 2 f h 1j 2 1 g 9 1 a 2 t 3 1y m i 2 84 2 r 1 1 1 1 1 4 2 1d e 1 5 1 2 5 1c 9 1 pi 3 qa 4 s 3 t 2 u 2 47 3 1 1 39 2 y 1 3a s 63 5 2r 1 1c 1n l 5 1b g 13 9 c 3 u d 1k c 1e k 48 3 1 l 4 1 6 1 2 3 5i d 1 1a 1 3 ek 1 1 2 q 5 1j a 2o x 2da 3 3x 1 2o w fe 6 5 1 2r 2 n9w 4 1 a w 2 28 2 7k 1 3 1 4 1 n 5 4 1 2b 2 1e i q i d 1 12 8 p d 18 4 1b d 2x e c 1 8 2 4d 5 5 2 6k 8 1 2 fn4 1 kh g h 1 1 1 1 1 2 1 1 1 1 1 2 1 cp 3 e9 1 6a 1 45 5 1ae f 14 8 4l 2 fx 4 1t 5 8t 2 25 6 1y b 1d 4 3e 3 1h e 16 1 2 2 b 3 19 b 7 1 1p 3 10 e g 2 18 1 c 3 1c e 8 4 1 2 2k c 6 1 2 1 4d c l 4 1j 2 1 f a 1 a j 1v o 2 1 e 2 2a i n 1 29 k 6j i r 2 2a h 2y d ac f 6t e 2 1 1 2 3x g 3 1 s a 14 7 1 4 8 1 9 b 1a g 5i 8 5j h 2a 11 3e l 1 1 1u e 9n 4 9 2 1 1 1c e o 1 44l 1 6 f 8ug i 1xc 5 1n 7 t4 1 1 1u 2l 2 f57 2 1 4 3mk 1z f2 5 3 m 2 7 u 4 44 3 1iz 1j 4 1e 8 1 e 1 m l 11s 17 2s 1 4g 7 af 1 1p 4 e4 4 72 2 6r 1 2 1 7 2 5 1 d6 7 31 7 gzau dr',
  BA: '9 1 36 1 1c 1 1py 2 z8 2 4v 1 14 1 22 1 5 1 1k 2 i 1 3b 2 lx 1 m6 1 2y 3 1z 2 4d 2 2 1 1 1 15 2 nc 2 a 2 1 4 s 3 57 5 1q 2 ow 7 1 3 s 1 1a 1 1 4 1 3 1i8 1 zd 3 2 1 34 1 4d 8 3 1 g 4 2 2 1 2 7 3 2 1 1 8 1 1 1 2 c0 1 n3x 2 7h 1 1 1 6b 5 d2 2 2m 2 47 3 5 1 34 3 1 8 h 3 40 2 6x 1 gt0 3 ik 1 1c 1 w6 1 5j 1 8g 8 48 6 1v 7 pc 1 ae 2 39 4 3i 4 3l 2 1 1 k 3 2g 2 1 2 30 1 43 1 v 1 6l 4 b 2 9y 2 5 f 2x 2 6x 3 ed 3 6y 4 2d 3 4 2 bi 5 j0 1 4 2 22 2 56 1 vk 5 dtl 2 3p 1 1t 3 a 1 fd 2 87 2 feu 1 5wn 4',
  SP: 'w 1',
  EX: 'x 1 t 1 13a 1 2c 1 1 3 50 1 84 1 1eb 5 2 1 1rh 2 4 2 8q 2 2sc 2 13p 1 4 1 8f 1 10 2 nnd 1 h3 2 gwt 2 1r 2 4p 1 t 1 4h0 2 1bf 1',
  QU: 'y 1 4 1 3n 1 f 1 670 2 1 3 1 1 p 2 1eo 6 1b3 e e 2 2 2 2i50 3',
  PR: '10 1 6 1 1c 1 1y 3 b 1 yl 1 ha 2 e3 1 6t 1 7b 1 g5 1 1wb 1 1qc 7 1 e 1 4 1 2 1 1 1 f 1y 1 6z 2 17it 1 4a 1 64 1 3 2 18uw 1',
  PO: '11 1 3g 1 d 1 120 3 2m 1 p3 2 5 1 ov 1 3p2 8 v 1 27 1 e 1 4 1 2 1 1 1 1u 1 5 1 qpa 1 gxv 1 31 1 4a 1 62 1 6bg 4 14gb 1 3 1',
  OP: '14 1 1e 1 v 1 11 1 t 1 2uy 1 1 1 1ge 1 1vi 1 3 1 12 1 1j 1 f 1 hm 1 1 1 u 1 u6 1 1 1 1 1 1 1 1 1 1 1 1 1 28 1 w 1 1 1 1 1 1 1 1 1 b8 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1s 1 1 1 x 1 t7 1 9 1 1 1 1 1 1 1 p 1 i 1 1 1 1 1 1 1 bw 1 1 1 1 1 1 1 1 1 3 1 1 1 1 1 1 1 2 1 14ip 1 5z 1 t 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 3 1 h 1 1 1 1 1 4q 1 1e 1 v 1 3 1 2 1 a2d 3 17 1 1 1 6o 1 51 1 7 1 4 1 1 1 3gv 1 wb3 2',
  CP: '15 1 1f 1 92w 1 1 1 1 1 1 1',
  IS: '18 1 1 1 b 2 n6 1 ei 1 3m 2 dm 1 4sr 1',
  HY: '19 1',
  SY: '1b 1',
  NU: '1c a 152 6 2i a 1 2 34 1 i a 5i a 5i 2 28 1 3n a 3a a 3a a 3a a 3a a 3a a 3a a 3a a 3a a 3a a 2o a 3a a 1y a 7q a 1y a 1fq a 12 a 8c a 3k b 4l q 7q a 3q a 6 a r7q a iu a 12 a 6e a dy a hie a 1om q oj 1 f 1 y a 1o a 40 a 7q a 9i a 3a a ae a 2u 10 24 a bq a li a 2e a 6u a 1y a 1i a f3q a 2e a 3q a eu a iuu a 250 1e 1ts a bq a dy a 6v a np a 3o6 a',
  CL: '3h 1 2wt 1 1 1 1ge 1 1wp 1 1j 1 f 1 hm 1 1 1 u 1 u6 1 1 1 1 1 1 1 1 1 1 1 1 1 28 1 w 1 1 1 1 1 1 1 1 1 b8 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1s 1 1 1 x 1 th 1 1 1 1 1 1 1 d3 2 6 1 1 1 1 1 1 1 1 1 3 1 1 1 1 1 1 1 2 2 14im 1 5t 3 5 1 t 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 3 1 7 1 1 1 7 1 1 1 1 1 4q 1 2 1 1 1 1a 1 v 1 2 2 1 2 a2e 3 10 1 4 1 1 1 6o 2 58 1 4 1 1 1 3gv 1',
  GL: '4g 1 jf 7 2at 1 3 1 5 1 5i 2 1mb 1 kc 1 kh 1 1a 1 ei 1 9 1 t 1 17u8 1 1 1 1 1 1 2 1 1 1 1 1 2 3m8 1 71s 7 2 3 bs8 1',
  BB: '50 1 er 1 3 1 i 1 1w7 1 c 1 ho 4 1 2 1 2 5h 2 1 1 1ma 1 1km 1 qye 2 3q 1 kmw 1 2t 1 rp 1 4e d ol 1 2k 1 5 1 2g 3 2n a 9y 1',
  HH: '13e 1 1f 1 2td 1 2dr 1 1 2 2rn 1 14 1 s 1 1828 1 8u 1',
  HL: '15c z 1cfe 1 1 a 1 12',
  SA: '2rl 1m 5 f 1e 26 d 4 80 1s g 1s a 6 1cw 2c 3 1 4 2 aa 3e k 2 1s 2l z e saa g a 5 2p 3k lcw 18 e 2 3 8',
  NS: '4pi 1 1np 2 9 3 33v 1 m 1 u 2 4 1 1 1 1 1 1 1 1 1 p 1 v 1 1 1 1 1 6 1 6 2 4 4 1 2 1 1 1 1 1 1 1 1 p 1 v 1 1 1 1 1 6 1 6 2 4 4 6p g lqt 1 ikd 2 1r 2 5g 2 21 1 1 a 19 2 m68 4 e 2 cvy 1i dn5 3',
  AK: '5c5 1b h 8 s3b 1b k7m 1f 1l 2 2 1 i7 1h 12 2 1c 10 11m 1c 15g 1c',
  VI: '5dw 1 s57 1 k91 1 li 1 3m 1 12l 1 16r 1',
  AS: '5e8 a 2u 12 s16 a 12 15 13 a k5o a kg 1 d 2 w i 14u a 13a i 2m a cyu u i a',
  ID: '5ek 1 4 a 9 9 1i5 2 5w 4 ek 4 g 2 2 1 1 3 1 2 p 3 18 1 m 1 1p c 4 1 1 3 1 2 3 2 2 1 2 3 8 1 6 5 1 2 1 1 2 8 3 2 2i 1 1ej q 1 2h c 5y q g 3 2 1 2 a 2 c a 6 5 1 5 2 3 2 1 1 1 1 1 1 1 1 p 1 v 1 1 1 1 1 6 1 6 a 1 2 1 1 1 1 1 1 1 1 p 1 v 1 1 1 1 1 6 1 6 2 4 4 1 5 17 1 2m 1 2e 9 1 g v 1 14 8 5f4 1s g7p 1 vr 3 1j ze 6 3 4 g 2 3g 1 fj7 e8 mo 5 g 2 2 7 1 1 6 1 6 8 1 1 2 1 46 2 2 2 2 2 1 1 1 b 2 3 1 r 1 1 1 t 1 1 1 1 7 1 a 19 2 v 3 6 2 6 2 6 2 3 5 3 38k 5 4 k nl 1 r 3 1 2 298 b fxg 3 9 5c0 e8 v 2p 37 6q5 83 25 b0 c1w 74 4u 1k q at 1 m 2 n 2 5 1 5 3 2 1 2 3 1a 5 1u 2 2 b l j 3 1 4 3 1 3 7 1 1 1 e 1 1 1 1 1 5 1 4 1 1 2 25 7 g e d o 16 2 4 1 l 1 4 2 1p 8 o 6 23 3 3 1h z 1 g 3 9 1 b 1 1f 38 3 4 5 2d 17 7h 2 1 8 8 6 1 9 a 2 3 1k 1 1p 2 1 2 1 1 h 3 1 d y 2g 2z 3 16 9 7 74 se 2 1eke 2 1eke',
  VF: '5iq 2',
  ZW: '6bv 1',
  ZWJ: '6bx 1',
  B2: '6c4 1 2sl 2',
  IN: '6ck 3 js 1 17ah 1 2jg 1',
  WJ: '6e8 1 17z2 1',
  EB: '7j1 1 63 1 g 4 2iyf 1 1o 3 2 1 2 3 39 2 2 b l j 3 1 4 3 1 3 7 1 1 1 o 1 5l 2 4 1 l 1 4 2 4u 3 3 5 2b 1 g 3 9 1 b 1 fz 1 2 1 8 8 6 1 9 a 2 3 1k 1 1p 2 1 2 1 1 h 3 1 d 6d 3 16 9',
  CB: '1ekc 1',
  AP: '1hqb 2 r0 1 12l 1 1 1 14w 1',
  RI: '2qcm q',
  EM: '2qrf 5',
};
