using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Settings;

namespace Mingtang.Foundation.Pages.Operations;

/// <summary>Every declared setting by room, with its source and how sure it is.</summary>
[Needs(FoundationPermissions.Set)]
internal sealed class SettingsPage(SettingBook book, IEnumerable<IRoom> rooms) : PageModel
{
    public IReadOnlyList<SettingGroup> Groups { get; private set; } = [];

    public async Task OnGet(CancellationToken stop) =>
        Groups = [.. (await book.All(stop)).GroupBy(line => line.Key.Split('.')[0])
            .Select(group => new SettingGroup(group.Key, TitleOf(group.Key), [.. group]))
            .OrderBy(group => group.Key != "foundation").ThenBy(group => group.Title, StringComparer.Ordinal)];

    private string TitleOf(string room) => room == "foundation" ? "网站" : rooms.FirstOrDefault(one => one.Name == room)?.Title ?? room;

    internal sealed record SettingGroup(string Key, string Title, IReadOnlyList<SettingLine> Lines);
}
