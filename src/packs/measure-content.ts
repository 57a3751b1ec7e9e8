import { messageFrame } from '../facts/message-frame.ts';
import { headerFrame } from '../facts/quantity.ts';
import type { Measure } from './measure.ts';
import { exchangeIn } from './pack-scene.ts';
import { frameValue, valueAt } from './pack-value.ts';

type Output = 'request' | 'response' | 'method' | 'target' | 'version' | 'status' | 'phrase' | 'server-version' | 'octets' | 'whole' | 'cut' | 'decoded' | 'frame-length' | 'headers';

/** One exchange: its two frames, their first lines, and how many octets of content its response brought. `whole` and `cut` say whether the response is all there. */
export const contentMeasure: Measure<Output> = {
  outputs: ['request', 'response', 'method', 'target', 'version', 'status', 'phrase', 'server-version', 'octets', 'whole', 'cut', 'decoded', 'frame-length', 'headers'],
  scope: 'connection',
  rows: 1,
  take(scene, { scope }) {
    const { request, response } = exchangeIn(scene, scope) ?? {};
    const content = response?.content;
    const end = response ? messageFrame(response) : 0;
    const segment = scene.analysis.connections.flatMap(({ segments }) => segments).find(({ frame }) => frame === end);
    return {
      request: request ? [frameValue(messageFrame(request))] : [],
      response: response ? [frameValue(end)] : [],
      target: request ? [valueAt('text', request.target ?? '', { frame: messageFrame(request), field: 'http.request.uri' })] : [],
      method: request?.method ? [valueAt('text', request.method, { frame: messageFrame(request), field: 'http.request.method' })] : [],
      version: request ? [valueAt('text', request.version, { frame: messageFrame(request), field: 'http.request.version' })] : [],
      phrase: response?.reason ? [valueAt('text', response.reason, { frame: end, field: 'http.response.phrase' })] : [],
      'server-version': response ? [valueAt('text', response.version, { frame: end, field: 'http.response.version' })] : [],
      whole: response?.complete ? [frameValue(end)] : [],
      cut: response && !response.complete ? [frameValue(end)] : [],
      status: response ? [valueAt('number', response.status ?? 0, { frame: end, field: 'http.response.code' })] : [],
      octets: content && content.octets > 0 ? [valueAt('count', content.octets, { frame: end, field: 'http.file_data' })] : [],
      decoded: content?.encoding && content.decodedOctets ? [valueAt('count', content.decodedOctets, { frame: end, field: 'http.file_data' })] : [],
      headers: response ? response.headers.map((header) => valueAt('text', `${header.name}: ${header.value}`, { frame: headerFrame(response, header), field: 'http.response.line' })) : [],
      'frame-length': segment ? [valueAt('count', segment.wireLength, { frame: end, field: 'frame.len' })] : [],
    };
  },
};
