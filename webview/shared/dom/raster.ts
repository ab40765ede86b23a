/** A picture is drawn at this many pixels for each of its own, as far as the canvas of a browser can hold it. */
const DENSITY = 2;
/** Browsers draw nothing on a canvas that is wider or higher. */
const LARGEST = 16_000;

/** Draws an SVG as PNG. It needs nothing but itself: it has no script, and its face is in it. */
export async function rasterised(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = await loaded(address);
    const scale = Math.min(DENSITY, LARGEST / Math.max(image.naturalWidth, image.naturalHeight));
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(image.naturalWidth * scale);
    canvas.height = Math.ceil(image.naturalHeight * scale);
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await pngOf(canvas);
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** An image with all that is in it: `decode` would not wait for its fonts, whose letters would be missing. */
function loaded(address: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('The picture can’t be read.'));
    image.src = address;
  });
}

function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      blob => (blob ? resolve(blob) : reject(new Error('The picture is too large to be drawn.'))),
      'image/png',
    );
  });
}
