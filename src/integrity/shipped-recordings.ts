/** A recording that comes with lab-report: whoever hands it in shares it with everybody. */
interface ShippedRecording {
  name: string;
  /** SHA-256 of the file. */
  file: string;
  /** The numbers with which its connections begin. */
  pairs: readonly (readonly [originator: number, responder: number])[];
}

/** The captures of samples/; a test holds that they are all here. */
export const SHIPPED_RECORDINGS: readonly ShippedRecording[] = [
  {
    name: 'abort.pcapng',
    file: 'f78b0fb2e87715fe0129dff1969a8fc4f0daf6a73c976a4a3121fe912550f44f',
    pairs: [[1063122332, 423932028]],
  },
  {
    name: 'ipv6.pcapng',
    file: '171de99d4ea73ba7284cc4de4f9ced01d0c4dc95ee52b497d08376b42ff23d75',
    pairs: [[1485422035, 1854789995]],
  },
  {
    name: 'lab.pcapng',
    file: 'b0fb19545003de46065a7a2387137a049b79926701de74929e2ede0f79d440b4',
    pairs: [[1980601971, 1331288211], [1153620463, 2799872683], [2046422576, 3548277719], [2662691473, 2878129640], [4097745138, 3896995545], [959329834, 4123877014], [3361085084, 3093178018]],
  },
  {
    name: 'loss.pcapng',
    file: 'fe62e110157e974096f1c632abd89e22ade9d65d7c802cec38e89d308c8d1ee7',
    pairs: [[1044839590, 1849336598]],
  },
  {
    name: 'npcap-loopback.pcap',
    file: 'dbfc93f8c478dcdba3a142338f96300adf2757c85330ce6963cce415003936a1',
    pairs: [[1980601971, 1331288211], [1153620463, 2799872683], [2046422576, 3548277719], [2662691473, 2878129640], [4097745138, 3896995545], [959329834, 4123877014], [3361085084, 3093178018]],
  },
  {
    name: 'zero-window.pcapng',
    file: '6fb139a2df91641da6238a5dd521d2e633c2ad3c30afc219055c51688e36ed76',
    pairs: [[1169389374, 909003883]],
  },
];
