/** Bytes of a font, read one after the other. */
export class Stream {
  private at = 0;
  constructor(private readonly bytes: Buffer) {}

  byte(): number {
    return this.bytes.readUInt8(this.at++);
  }

  uint16(): number {
    return this.byte() * 256 + this.byte();
  }

  int16(): number {
    return (this.uint16() << 16) >> 16;
  }

  int8(): number {
    return (this.byte() << 24) >> 24;
  }

  /** 255UInt16 (6.1.1). */
  short(): number {
    const code = this.byte();
    if (code === 253) return this.uint16();
    if (code === 255) return this.byte() + 253;
    return code === 254 ? this.byte() + 506 : code;
  }
}
