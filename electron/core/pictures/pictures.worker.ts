import { parentPort, workerData } from 'node:worker_threads';
import sharp from 'sharp';
import { decodeHeic } from './heic.ts';

/** A thread for one picture that the window cannot show: answers with a JPEG and ends. */
const port = parentPort;
if (port === null) throw new Error('pictures.worker runs in a worker thread only');

const { pixels, width, height } = await decodeHeic(workerData as Uint8Array);
const picture = sharp(pixels, { raw: { width, height, channels: 4 } });
port.postMessage(new Uint8Array(await picture.flatten().jpeg({ quality: 85 }).toBuffer()));
