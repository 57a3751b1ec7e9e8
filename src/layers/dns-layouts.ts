/**
 * How the data of records is laid out, by type (IANA dns-parameters; RFC 1035, 1183, 4034, 5155, 6698 and others): a part for each field, in order.
 * A part is its kind and the fields of it, whose words stand in `field-types/dns.ts`; a number is so many octets.
 */
export const RECORD_LAYOUTS: Readonly<Record<number, readonly string[]>> = {
  1: ['ipv4 a'], 2: ['name ns'], 5: ['name cname'], 10: ['rest null'], 12: ['name ptr.domain_name'], 28: ['ipv6 aaaa'], 39: ['name dname'],
  6: ['name soa.mname', 'name soa.rname', '4 soa.serial_number', 'seconds soa.refresh_interval', 'seconds soa.retry_interval', 'seconds soa.expire_limit', 'seconds soa.minimum_ttl'],
  13: ['text hinfo.cpu hinfo.cpu_length', 'text hinfo.os hinfo.os_length'], 15: ['2 mx.preference', 'name mx.mail_exchange'], 30: ['name nxt.next_domain_name', 'oldtypes'],
  33: ['2 srv.priority', '2 srv.weight', '2 srv.port', 'name srv.target'],
  35: ['2 naptr.order', '2 naptr.preference', 'text naptr.flags naptr.flags_length', 'text naptr.service naptr.service_length', 'text naptr.regex naptr.regex_length', 'sizedname naptr.replacement naptr.replacement_length'],
  36: ['2 kx.preference', 'name kx.key_exchange'],
  3: ['name md'], 4: ['name mf'], 7: ['name mb'], 8: ['name mg'], 9: ['name mr'], 14: ['name minfo.r', 'name minfo.e'],
  17: ['name rp.mailbox', 'name rp.txt_rr'], 18: ['2 afsdb.subtype', 'name afsdb.hostname'], 19: ['text x25.psdn_address x25.length'],
  20: ['text idsn.address idsn.length', 'text idsn.sa.address idsn.sa.length'], 21: ['2 rt.subtype', 'name rt.intermediate_host'],
  22: ['rest nsap.rdata'], 23: ['name nsap_ptr.owner'],
  24: ['2 rrsig.type_covered', '1 rrsig.algorithm', '1 rrsig.labels', 'seconds rrsig.original_ttl', 'time rrsig.signature_expiration', 'time rrsig.signature_inception', '2 rrsig.key_tag', 'name rrsig.signers_name', 'rest rrsig.signature'],
  25: ['keyflags key.flags', '1 key.protocol', '1 key.algorithm', 'keytag key.key_id', 'rest key.public_key'],
  26: ['2 px.preference', 'name px.map822', 'name px.map400'],
  27: ['text gpos.longitude gpos.longitude_length', 'text gpos.latitude gpos.latitude_length', 'text gpos.altitude gpos.altitude_length'],
  37: ['2 cert.type', '2 cert.key_tag', '1 cert.algorithm', 'rest cert.certificate'],
  43: ['2 ds.key_id', '1 ds.algorithm', '1 ds.digest_type', 'rest ds.digest'],
  44: ['1 sshfp.algorithm', '1 sshfp.fingerprint.type', 'rest sshfp.fingerprint'],
  47: ['name nsec.next_domain_name', 'types'],
  48: ['dnskeyflags dnskey.flags', '1 dnskey.protocol', '1 dnskey.algorithm', 'keytag dnskey.key_id', 'rest dnskey.public_key'],
  49: ['rest dhcid.rdata'],
  50: ['1 nsec3.algo', 'nsec3flags nsec3.flags', '2 nsec3.iterations', 'octets nsec3.salt_value nsec3.salt_length', 'hash nsec3.hash_value nsec3.hash_length', 'types'],
  51: ['1 nsec3.algo', '1 nsec3.flags', '2 nsec3.iterations', 'octets nsec3.salt_value nsec3.salt_length'],
  52: ['1 tlsa.certificate_usage', '1 tlsa.selector', '1 tlsa.matching_type', 'rest tlsa.certificate_association_data'],
  61: ['string openpgpkey'], 62: ['4 csync.soa', 'csyncflags csync.flags', 'all csync.type_bitmap', 'types'],
  63: ['4 zonemd.serial', '1 zonemd.scheme', '1 zonemd.hash_algo', 'rest zonemd.digest'],
  104: ['2 ilnp.nid.preference', 'bytes8 ilnp.nid'], 105: ['2 ilnp.l32.preference', 'ipv4 ilnp.l32'], 106: ['2 ilnp.l64.preference', 'bytes8 ilnp.l64'],
  107: ['2 ilnp.lp.preference', 'name ilnp.lp'], 108: ['ether eui48'],
};

/** Types that are laid out as another. */
export const SAME_LAYOUT: Readonly<Record<number, number>> = { 46: 24, 59: 43, 60: 48, 32769: 43 };
