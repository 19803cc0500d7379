using Microsoft.Extensions.Configuration;
using Mingtang.Foundation;

namespace Mingtang.Documents.Channels;

/// <param name="Key">As in <c>Mingtang:Documents:Channels:{Key}:Url</c> or <c>:Folder</c>.</param>
internal sealed record OutsideChannel(string Key, string Title);

/// <summary>Where a released document goes besides this site.</summary>
internal static class OutsideChannels
{
    public const string CityLibrary = "city-library";

    public static IReadOnlyList<OutsideChannel> All { get; } =
    [
        new(CityLibrary, "市政策文件库"), new("new-media", "政务新媒体"), new("screens", "公共大屏"), new("mail", "邮件订阅"),
    ];

    public static string Title(string key) => All.FirstOrDefault(channel => channel.Key == key)?.Title ?? key;
}

/// <summary>How a channel is reached: an address that answers with a receipt, or an exchange folder. The demo has folders for all but one.</summary>
internal sealed class ChannelSettings(IConfiguration configuration, HouseSettings house)
{
    public string? Url(string key) => configuration[$"Mingtang:Documents:Channels:{key}:Url"];

    public string? Folder(string key) => configuration[$"Mingtang:Documents:Channels:{key}:Folder"]
        ?? (house.IsDemo && key != "mail" ? Path.Combine(house.DataFolder, "channels", key) : null);
}
