/** The least that can be done off the main thread: read, hash, decode at reduced size. No check of anything. */
self.onmessage = async ({ data: file }: MessageEvent<File>): Promise<void> => {
  const bytes = await file.arrayBuffer();
  const hash = crypto.subtle.digest('SHA-256', bytes);
  const decoder = new ImageDecoder({ data: file.stream(), type: 'image/jpeg', desiredWidth: 1024, desiredHeight: 768 });
  const { image } = await decoder.decode();
  const picture = await createImageBitmap(image);
  image.close();
  await hash;
  self.postMessage(picture, { transfer: [picture] });
};

self.postMessage('ready');
