import { describe, expect, it } from '@jest/globals';
import { deviceName } from './device-name.ts';

describe('a signed-in device', () => {
  it('is called by its browser and system', () => {
    expect(deviceName('Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0')).toBe(
      'Firefox on Linux',
    );
    expect(
      deviceName(
        'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0 Safari/537.36 Edg/141.0',
      ),
    ).toBe('Edge on Windows');
    expect(
      deviceName(
        'Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/604.1',
      ),
    ).toBe('Safari on iPad');
  });

  it('keeps the words of what is not a browser', () => {
    expect(deviceName('curl/8.9')).toBe('curl/8.9');
    expect(deviceName('')).toBe('An unknown device');
  });
});
