/**
 * Which protocol Wireshark 4.0 gives a TCP port to (`tshark -G decodes`), as far as it keeps HTTP from being found: those that take
 * whatever comes are `foreign`; those that decline what is not theirs are not listed.
 */
export type PortOwner = 'http' | 'tls' | 'dns' | 'ftp' | 'vnc' | 'foreign';

const HTTP = [80, 631, 1900, 2710, 2869, 3128, 3132, 3689, 5985, 8080, 8088, 11371];
const TLS = [
  324, 443, 465, 636, 802, 853, 993, 995, 1300, 2221, 2443, 3249, 3250, 3251, 3252, 3496, 5061, 5671, 5684, 5868, 8883, 11207, 19999, 27017,
];
const FOREIGN = [
  7, 13, 19, 20, 22, 23, 25, 37, 42, 43, 49, 70, 79, 88, 102, 110, 111, 119, 123, 139, 143, 161, 162, 179, 210, 323, 389, 427, 445,
  464, 500, 512, 513, 514, 515, 524, 547, 548, 554, 564, 587, 639, 647, 674, 705, 854, 862, 873, 925, 988, 1080, 1090, 1099, 1102, 1153,
  1194, 1213, 1433, 1533, 1547, 1723, 1861, 1863, 1883, 1935, 2099, 2123, 2126, 2152, 2234, 2240, 2269, 2321, 2322, 2345, 2401, 2404, 2433,
  2501, 2502, 2571, 2575, 2600, 2812, 2944, 2945, 3014, 3016, 3017, 3018, 3019, 3245, 3246, 3247, 3248, 3268, 3288, 3306, 3357, 3369, 3452,
  3478, 3632, 3671, 3724, 3804, 3860, 3863, 3868, 3918, 4002, 4155, 4189, 4223, 4342, 4420, 4551, 4555, 4556, 4712, 4730, 4739, 4788, 4840,
  4880, 5010, 5060, 5084, 5222, 5253, 5432, 5445, 5534, 5672, 5683, 5701, 5997, 6068, 6084, 6121, 6160, 6346, 6379,
  6417, 6653, 6667, 6668, 6881, 6882, 6883, 6884, 6885, 6886, 6887, 6888, 6889, 7000, 7075, 7171, 7172, 7236, 7275, 7276, 7871, 7911, 8009,
  8023, 8074, 8085, 8554, 8567, 9009, 9092, 9300, 9418, 9956, 10288, 11211, 13400, 14001, 15740, 17500, 17755, 17756, 19006, 19042, 19043,
  19506, 19543, 21064, 22222, 24800, 29418, 34980, 44321, 44322, 44818, 48049, 48898, 57000,
];
export const FTP_PORT = 21;
/** X11's displays. */
const DISPLAYS = { first: 6000, last: 6063 };

const OWNERS = new Map<number, PortOwner>();
for (const port of FOREIGN) OWNERS.set(port, 'foreign');
for (let port = DISPLAYS.first; port <= DISPLAYS.last; port++) OWNERS.set(port, 'foreign');
for (const port of TLS) OWNERS.set(port, 'tls');
for (const port of HTTP) OWNERS.set(port, 'http');
for (const port of [53, 5353]) OWNERS.set(port, 'dns');
for (const port of [5500, 5501, 5900, 5901]) OWNERS.set(port, 'vnc');
OWNERS.set(FTP_PORT, 'ftp');

export const ownerOfPort = (port: number): PortOwner | undefined => OWNERS.get(port);
