using System.Buffers.Text;

namespace Mingtang.WorkPlans.Indicators;

/// <summary>The id of something that is a pair of records, short enough for an <see cref="Foundation.ItemRef"/>.</summary>
internal static class ShortId
{
    public static string Of(params ReadOnlySpan<Guid> ids)
    {
        Span<byte> bytes = stackalloc byte[16 * ids.Length];
        for (var index = 0; index < ids.Length; index++)
            ids[index].TryWriteBytes(bytes[(16 * index)..]);
        return Base64Url.EncodeToString(bytes);
    }
}
