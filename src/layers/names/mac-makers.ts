/**
 * Makers by the first three octets of a MAC address, as Wireshark 4.0 names them (IEEE's registry of MA-L): loopback, virtual machines and
 * containers, and a few boards and cards of labs. Every other maker goes without a name.
 */
export const MAC_MAKERS: Readonly<Record<number, string>> = {
  0x000000: 'Officially Xerox, but 0:0:0:0:0:0 is more common', 0x00000c: 'Cisco Systems, Inc', 0x00005e: 'ICANN, IANA Department', 0x0003ff: 'Microsoft Corporation',
  0x000569: 'VMware, Inc.', 0x000c29: 'VMware, Inc.', 0x000f4b: 'Oracle Corporation', 0x00144f: 'Oracle Corporation', 0x00155d: 'Microsoft Corporation',
  0x00163e: 'Xensource, Inc.', 0x001851: 'SWsoft', 0x001a4a: 'Qumranet Inc.', 0x001c14: 'VMware, Inc.', 0x001c42: 'Parallels, Inc.', 0x0021f6: 'Oracle Corporation',
  0x002590: 'Super Micro Computer, Inc.', 0x003048: 'Super Micro Computer, Inc.', 0x005056: 'VMware, Inc.', 0x00a098: 'NetApp', 0x00e04c: 'Realtek Semiconductor Corp.',
  0x080027: 'PCS Computer Systems GmbH', 0x3c5ab4: 'Google, Inc.', 0x525400: 'Realtek (UpTech? also reported)', 0xa45e60: 'Apple, Inc.', 0xacde48: 'Private',
  0xb827eb: 'Raspberry Pi Foundation', 0xdca632: 'Raspberry Pi Trading Ltd', 0xf01898: 'Apple, Inc.',
};
