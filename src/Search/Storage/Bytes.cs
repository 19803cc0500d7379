using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;

namespace Mingtang.Search.Storage;

/// <summary>
/// The bytes of a segment, mapped from a file or held in memory, with eight readable bytes to spare at the end. They live as long as
/// somebody holds this object: whoever reads through <see cref="Start"/> keeps it alive for as long as the reading lasts.
/// </summary>
internal sealed unsafe class Bytes : IDisposable
{
    private readonly MemoryMappedFile? file;
    private readonly MemoryMappedViewAccessor? view;
    private void* memory;

    private Bytes(MemoryMappedFile file, long length)
    {
        this.file = file;
        view = file.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        byte* start = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        Start = start + view.PointerOffset;
        Length = length;
    }

    private Bytes(ReadOnlySpan<byte> content)
    {
        memory = NativeMemory.Alloc((nuint)content.Length + 8);
        Start = (byte*)memory;
        Length = content.Length;
        content.CopyTo(new Span<byte>(memory, content.Length));
        GC.AddMemoryPressure(Length);
    }

    ~Bytes() => Free();

    public byte* Start { get; }

    public long Length { get; }

    public bool IsMapped => view is not null;

    public static Bytes Map(string path)
    {
        var file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        return new(file, new FileInfo(path).Length);
    }

    public static Bytes Hold(ReadOnlySpan<byte> content) => new(content);

    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    private void Free()
    {
        if (memory is not null)
        {
            NativeMemory.Free(memory);
            memory = null;
            GC.RemoveMemoryPressure(Length);
        }
        if (view is { SafeMemoryMappedViewHandle.IsClosed: false })
        {
            view.SafeMemoryMappedViewHandle.ReleasePointer();
            view.Dispose();
            file!.Dispose();
        }
    }
}
