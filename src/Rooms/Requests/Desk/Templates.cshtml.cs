using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Foundation.People;
using Mingtang.Requests.Letters;

namespace Mingtang.Requests.Desk;

/// <summary>Every template with the version that holds.</summary>
[Needs(RequestPermissions.Read)]
internal sealed class TemplatesModel(TemplateBook book) : PageModel
{
    public IReadOnlyList<(string Key, TemplateVersion? Newest)> All { get; private set; } = [];

    public static string UrlOf(string key, Guid? dispute = null) => $"/desk/requests/templates/edit?key={Uri.EscapeDataString(key)}{(dispute is { } id ? $"&dispute={id}" : "")}";

    public async Task OnGet(CancellationToken stop)
    {
        var newest = await book.Newest(stop);
        All = [.. LetterTemplates.Keys.Select(key => (key, newest.GetValueOrDefault(key)))];
    }
}
