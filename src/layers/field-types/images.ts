/** Fields of images; how a line reads stands in `read-table.ts`. */
export const IMAGES_TABLE = `
png protocol Portable Network Graphics
.signature bytes PNG Signature
.chunk.data none Data
.chunk.type string Chunk
.chunk.len uint32 Len
.chunk.crc uint32.hex CRC
.chunk.flag.ancillary boolean.32 Ancillary
.chunk.flag.private boolean.32 Private
.chunk.flag.stc boolean.32 Safe To Copy
.ihdr.width uint32 Width
.ihdr.height uint32 Height
.ihdr.bitdepth uint8 Bit Depth
.ihdr.colour_type uint8 Colour Type
.ihdr.compression_method uint8 Compression Method
.ihdr.filter_method uint8 Filter Method
.ihdr.interlace_method uint8 Interlace Method
.srgb.intent uint8 Intent
.text.keyword string Keyword
.text.string string String
.time.year uint16 Year
.time.month uint8 Month
.time.day uint8 Day
.time.hour uint8 Hour
.time.minute uint8 Minute
.time.second uint8 Second
.phys.horiz uint32 Horizontal pixels per unit
.phys.vert uint32 Vertical pixels per unit
.phys.unit uint8 Unit
.bkgd.palette_index uint8 Palette Index
.bkgd.greyscale uint16.hex Greyscale
.bkgd.red uint16.hex Red
.bkgd.green uint16.hex Green
.bkgd.blue uint16.hex Blue
.chrm.white.x float White X
.chrm.white.y float White Y
.chrm.red.x float Red X
.chrm.red.y float Red Y
.chrm.green.x float Green X
.chrm.green.y float Green Y
.chrm.blue.x float Blue X
.chrm.blue.y float Blue Y
.gama.gamma float Gamma
.chunk_too_large none chunk size too large, dissection of this chunk is not supported
image-gif protocol Compuserve GIF
.version string Version
.screen.width uint16 Screen width
.screen.height uint16 Screen height
.global.color_map.present uint8 Global color map is present
.global.color_bpp uint8 Bits per color minus 1
.global.color_map.ordered uint8 Global color map is ordered
.global.bpp uint8 Image bits per pixel minus 1
.image_background_index uint8 Background color index
.global.pixel_aspect_ratio uint8 Global pixel aspect ratio
.global.color_map bytes Global color map
.image.left uint16 Image left position
.image.top uint16 Image top position
.image.width uint16 Image width
.image.height uint16 Image height
.local.color_map.present uint8 Local color map is present
.local.color_bpp uint8 Bits per color minus 1
.local.color_map.ordered uint8 Local color map is ordered
.local.bpp uint8 Image bits per pixel minus 1
.local.color_map bytes Local color map
.extension none Extension
.extension.label uint8.hex Extension label
.image none Image
.image.code_size uint8 LZW minimum code size
.end none Trailer (End of the GIF stream)
.data_block bytes Data block
gif.data_block_type.unknown none Unknown GIF data block type
image-jfif protocol JPEG File Interchange Format
.marker uint16.hex Marker
.marker_segment none Marker segment
.length uint16 Length
.identifier string Identifier
.version none Version
.version.major uint8 Major Version
.version.minor uint8 Minor Version
.units uint8 Units
.Xdensity uint16 Xdensity
.Ydensity uint16 Ydensity
.Xthumbnail uint16 Xthumbnail
.Ythumbnail uint16 Ythumbnail
.RGB bytes RGB values of thumbnail pixels
.extension.code uint8.hex Extension code
.sof none Start of Frame header
.sof.precision uint8 Sample Precision (bits)
.sof.lines uint16 Lines
.sof.samples_per_line uint16 Samples per line
.sof.nf uint8 Number of image components in frame
.sof.c_i uint8 Component identifier
.sof.h_i uint8 Horizontal sampling factor
.sof.v_i uint8 Vertical sampling factor
.sof.tq_i uint8 Quantization table destination selector
.header.sos none Start of Segment header
.sos.ns uint8 Number of image components in scan
.sos.component_selector uint8 Scan component selector
.sos.dc_entropy_selector uint8 DC entropy coding table destination selector
.sos.ac_entropy_selector uint8 AC entropy coding table destination selector
.sos.ss uint8 Start of spectral or predictor selection
.sos.se uint8 End of spectral selection
.sos.ah uint8 Successive approximation bit position high
.sos.al uint8 Successive approximation bit position low or point transform
.header.comment none Comment header
.comment string Comment
.remain_seg_data bytes Remaining segment data
.endianness uint16.hex Endianness
.start_ifd_offset uint32 Start offset of IFD starting from the TIFF header start
.next_ifd_offset uint32 Offset to next IFD from start of TIFF header
.exif_flashpix_marker none Exif FlashPix APP2 application marker
.entropy_coded_segment bytes Entropy-coded segment (dissection is not yet implemented)
.fill_bytes bytes Fill bytes
.skipped_tiff_data bytes Skipped data between end of TIFF header and start of IFD
.ifd.num_fields uint16 Number of fields in this IFD
.ifd.tag uint16 Tag
.ifd.tag_exif uint16 Tag
.ifd.tag_gps uint16 Tag
.ifd.tag_interop uint16 Tag
.ifd.type uint16 Type
.ifd.count uint32 Count
.ifd.offset uint32 Value offset from start of TIFF header
.ifd.value_byte uint8 Value
.ifd.value_ascii string Value
.ifd.value_short uint16 Value
.ifd.value_long uint32 Value
.ifd.value_rational none Value
.ifd.value_rational.numerator uint32 Numerator
.ifd.value_rational.denominator uint32 Denominator
.ifd.value_undefined bytes Value (raw)
.ifd.value_slong int32 Value
.ifd.value_srational none Value
.ifd.value_srational.numerator int32 Numerator
.ifd.value_srational.denominator int32 Denominator
.app0-identifier-not-jfif none Initial App0 segment with "JFIF" Identifier not found
.start_ifd_offset.invalid none Invalid value
.next_ifd_offset.invalid none Invalid value
.ifd_value_offset.invalid none Invalid value
`;
