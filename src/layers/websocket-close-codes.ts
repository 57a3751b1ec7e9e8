/** Why a WebSocket was closed (RFC 6455, 7.4.1), in Wireshark's words. */
export const webSocketCloseCodes: Readonly<Record<number, string>> = {
  1000: 'Normal Closure', 1001: 'Going Away', 1002: 'Protocol error', 1003: 'Unsupported Data', 1004: '---Reserved----', 1005: 'No Status Rcvd',
  1006: 'Abnormal Closure', 1007: 'Invalid frame payload data', 1008: 'Policy Violation', 1009: 'Message Too Big', 1010: 'Mandatory Ext.',
  1011: 'Internal Server', 1015: 'TLS handshake',
};
