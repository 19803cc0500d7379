namespace Mingtang.Search.Storage;

/// <summary>A file of the index is torn, changed or gone. The index is rebuilt from the database; it is never mended.</summary>
public sealed class DamagedSegmentException(string message) : IOException(message);
