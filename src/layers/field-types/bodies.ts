/** Fields of what messages carry; how a line reads stands in `read-table.ts`. */
export const BODIES_TABLE = `
data protocol Data
.data bytes Data
.text string Text
.uncompressed.data bytes Uncompressed Data
.uncompressed.len int32 Uncompressed Length
.len int32 Length
.md5_hash string Payload MD5 hash
data-text-lines protocol Line-based text data
urlencoded-form protocol HTML Form URL Encoded
.key string Key
.value string Value
json protocol JavaScript Object Notation
.array none Array
.object none Object
.member string Member
.key string Key
.path string Path
.path_with_value string Path with value
.member_with_value string Member with value
.value.string string String value
.value.number string Number value
.value.false none False value
.value.null none Null value
.value.true none True value
.value.nan none NaN value
.array_compact none Array compact
.object_compact none Object compact
.member_compact none Member compact
.array_item_compact none Array item compact
.binary_data bytes Binary data
.ignored_leading_bytes string Ignored leading bytes
xml protocol eXtensible Markup Language
.xmlpi string XMLPI
.cdatasection string CDATASection
.comment string Comment
.attribute string Attribute
.doctype string Doctype
.dtdtag string DTD Tag
.cdata string CDATA
.tag string Tag
.unknown string Unknown
.xmlpi.xml string xml.xmlpi.xml
.xmlpi.xml.version string version
.xmlpi.xml.standalone string standalone
.xmlpi.xml.encoding string encoding
.closing_unopened_tag none Closing an unopened tag
.closing_unopened_xmpli_tag none Closing an unopened xmpli tag
.unrecognized_text none Unrecognized text
mime_multipart protocol MIME Multipart Media Encapsulation
.type string Type
.part string Encapsulated multipart part
.header.sectoken-length uint32 Length of security token
.header.content-description string Content-Description
.header.content-disposition string Content-Disposition
.header.content-encoding string Content-Encoding
.header.content-id string Content-Id
.header.content-language string Content-Language
.header.content-length string Content-Length
.header.content-transfer-encoding string Content-Transfer-Encoding
.header.content-type string Content-Type
.header.originalcontent string OriginalContent
.first_boundary string First boundary
.preamble bytes Preamble
.last_boundary string Last boundary
.boundary string Boundary
.trailer bytes Trailer
.no_required_parameter none The multipart dissector could not find a required parameter.
.decryption_not_possible none The multipart dissector could not decrypt the message.
media protocol Media Type
.type bytes Media type
`;
