using Microsoft.AspNetCore.Mvc.Rendering;
using Mingtang.Foundation.Web;

namespace Mingtang.Foundation.TagHelpers;

/// <summary>The members of an enum as a list to choose from, by their Chinese titles.</summary>
public static class Choice
{
    public static IEnumerable<SelectListItem> Of<T>() where T : struct, Enum => Of(typeof(T));

    internal static IEnumerable<SelectListItem> Of(Type type) =>
        Enum.GetValues(type).Cast<Enum>().Select(member => new SelectListItem(member.Title(), member.ToString()));
}
