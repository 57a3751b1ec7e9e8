/** Fields of FTP and VNC, as far as they are read; how a line reads stands in `read-table.ts`. */
export const FTP_TABLE = `
vnc protocol Virtual Network Computing
ftp protocol File Transfer Protocol (FTP)
.response boolean Response
.request boolean Request
.request.command string Request command
.request.arg string Request arg
.response.code uint32 Response code
.response.arg string Response arg
`;
