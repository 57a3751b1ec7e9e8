/** The tags of Exif's directories by number (CIPA DC-008), and the types of their values. */
export type ExifDirectoryKind = 'tag' | 'tag_exif' | 'tag_gps' | 'tag_interop';

/** A value's size in octets. */
export const EXIF_TYPES: Readonly<Record<number, { name: string; size: number }>> = {
  1: { name: 'BYTE', size: 1 }, 2: { name: 'ASCII', size: 1 }, 3: { name: 'SHORT', size: 2 }, 4: { name: 'LONG', size: 4 }, 5: { name: 'RATIONAL', size: 8 },
  7: { name: 'UNDEFINED', size: 1 }, 9: { name: 'SLONG', size: 4 }, 10: { name: 'SRATIONAL', size: 8 },
};

export const EXIF_TAGS: Readonly<Record<ExifDirectoryKind, Readonly<Record<number, string>>>> = {
  tag: {
    256: 'ImageWidth', 257: 'ImageLength', 258: 'BitsPerSample', 259: 'Compression', 262: 'PhotometricInterpretation', 274: 'Orientation',
    277: 'SamplesPerPixel', 284: 'PlanarConfiguration', 530: 'YCbCrSubSampling', 531: 'YCbCrPositioning', 282: 'XResolution', 283: 'YResolution',
    296: 'ResolutionUnit', 273: 'StripOffsets', 278: 'RowsPerStrip', 279: 'StripByteCounts', 513: 'JPEGInterchangeFormat',
    514: 'JPEGInterchangeFormatLength', 301: 'TransferFunction', 318: 'WhitePoint', 319: 'PrimaryChromaticities', 529: 'YCbCrCoefficients',
    532: 'ReferenceBlackWhite', 306: 'DateTime', 270: 'ImageDescription', 271: 'Make', 272: 'Model', 305: 'Software', 315: 'Artist',
    33432: 'Copyright', 34665: 'Exif IFD Pointer', 34853: 'GPS IFD Pointer', 40965: 'Interoperability IFD Pointer',
  },
  tag_exif: {
    36864: 'ExifVersion', 40960: 'FlashpixVersion', 40961: 'ColorSpace', 42240: 'Gamma', 37121: 'ComponentsConfiguration',
    37122: 'CompressedBitsPerPixel', 40962: 'PixelXDimension', 40963: 'PixelYDimension', 37500: 'MakerNote', 37510: 'UserComment',
    40964: 'RelatedSoundFile', 36867: 'DateTimeOriginal', 36868: 'DateTimeDigitized', 36880: 'OffsetTime', 36881: 'OffsetTimeOriginal',
    36882: 'OffsetTimeDigitized', 37520: 'SubSecTime', 37521: 'SubSecTimeOriginal', 37522: 'SubSecTimeDigitized', 33434: 'ExposureTime',
    33437: 'FNumber', 34850: 'ExposureProgram', 34852: 'SpectralSensitivity', 34855: 'PhotographicSensitivity', 34856: 'OECF',
    34864: 'SensitivityType', 34865: 'StandardOutputSensitivity', 34866: 'RecommendedExposureIndex', 34867: 'ISOSpeed', 34868: 'ISOSpeedLatitudeyyy',
    34869: 'ISOSpeedLatitudezzz', 37377: 'ShutterSpeedValue', 37378: 'ApertureValue', 37379: 'BrightnessValue', 37380: 'ExposureBiasValue',
    37381: 'MaxApertureValue', 37382: 'SubjectDistance', 37383: 'MeteringMode', 37384: 'LightSource', 37385: 'Flash', 37386: 'FocalLength',
    37396: 'SubjectArea', 41483: 'FlashEnergy', 41484: 'SpatialFrequencyResponse', 41486: 'FocalPlaneXResolution', 41487: 'FocalPlaneYResolution',
    41488: 'FocalPlaneResolutionUnit', 41492: 'SubjectLocation', 41493: 'ExposureIndex', 41495: 'SensingMethod', 41728: 'FileSource',
    41729: 'SceneType', 41730: 'CFAPattern', 41985: 'CustomRendered', 41986: 'ExposureMode', 41987: 'WhiteBalance', 41988: 'DigitalZoomRatio',
    41989: 'FocalLengthIn35mmFilm', 41990: 'SceneCaptureType', 41991: 'GainControl', 41992: 'Contrast', 41993: 'Saturation', 41994: 'Sharpness',
    41995: 'DeviceSettingDescription', 41996: 'SubjectDistanceRange', 42080: 'CompositeImage', 42081: 'SourceImageNumberOfCompositeImage',
    42082: 'SourceExposureTimesOfCompositeImage', 37888: 'Temperature', 37889: 'Humidity', 37890: 'Pressure', 37891: 'WaterDepth',
    37892: 'Acceleration', 37893: 'CameraElevationAngle', 42016: 'ImageUniqueID', 42032: 'CameraOwnerName', 42033: 'BodySerialNumber',
    42034: 'LensSpecification', 42035: 'LensMake', 42036: 'LensModel', 42037: 'LensSerialNumber',
  },
  tag_gps: {
    0: 'GPSVersionID', 1: 'GPSLatitudeRef', 2: 'GPSLatitude', 3: 'GPSLongitudeRef', 4: 'GPSLongitude', 5: 'GPSAltitudeRef', 6: 'GPSAltitude',
    7: 'GPSTimeStamp', 8: 'GPSSatellites', 9: 'GPSStatus', 10: 'GPSMeasureMode', 11: 'GPSDOP', 12: 'GPSSpeedRef', 13: 'GPSSpeed', 14: 'GPSTrackRef',
    15: 'GPSTrack', 16: 'GPSImgDirectionRef', 17: 'GPSImgDirection', 18: 'GPSMapDatum', 19: 'GPSDestLatitudeRef', 20: 'GPSDestLatitude',
    21: 'GPSDestLongitudeRef', 22: 'GPSDestLongitude', 23: 'GPSDestBearingRef', 24: 'GPSDestBearing', 25: 'GPSDestDistanceRef', 26: 'GPSDestDistance',
    27: 'GPSProcessingMethod', 28: 'GPSAreaInformation', 29: 'GPSDateStamp', 30: 'GPSDifferential', 31: 'GPSHPositioningError',
  },
  tag_interop: {
    1: 'InteroperabilityIndex',
  },
};
