using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Kernel;

namespace Mingtang.Foundation.Web;

/// <summary>A refused outcome on a page: every reason stands beside its field and in the summary, and nothing typed is lost.</summary>
public static class Refusing
{
    /// <summary>
    /// The natural end of a post handler: <c>return await this.Show(outcome, () => RedirectToPage("Index"))</c> goes on when the act was done
    /// and shows the form again when it was refused.
    /// </summary>
    public static IActionResult Show(this PageModel page, Outcome outcome, Func<IActionResult> done)
    {
        if (!outcome.IsRefused)
            return done();
        page.Refuse(outcome);
        return page.Page();
    }

    /// <summary>Puts each refusal into ModelState under the field it belongs to, found with or without the prefix of the bound property.</summary>
    public static void Refuse(this PageModel page, Outcome outcome)
    {
        if (BusyAnswer.Is(outcome))
            BusyAnswer.Say(page.Response);
        foreach (var refusal in outcome.Refusals)
            page.ModelState.AddModelError(refusal.Field is { } field ? KeyOf(page, field) : "", refusal.Message);
    }

    /// <summary>What the act would say beside what binding has found already, so that a form names all that is wrong at once.</summary>
    public static void RefuseAlso(this PageModel page, IEnumerable<Refusal> reasons)
    {
        var named = page.ModelState.Where(entry => entry.Value?.Errors.Count > 0).Select(entry => entry.Key).ToHashSet();
        page.Refuse(Outcome.Unless([.. reasons.Where(reason => reason.Field is null || !named.Contains(KeyOf(page, reason.Field)))]));
    }

    /// <summary>For pages that bind nothing: keys are the fields as the refusals name them.</summary>
    public static void Add(this ModelStateDictionary state, Outcome outcome)
    {
        foreach (var refusal in outcome.Refusals)
            state.AddModelError(refusal.Field ?? "", refusal.Message);
    }

    private static string KeyOf(PageModel page, string field)
    {
        var posted = page.ModelState.Keys.FirstOrDefault(key => Names(key, field));
        return posted ?? (HoldingProperty(page, field) is { } holder ? $"{holder.Name}.{field}" : field);
    }

    private static bool Names(string key, string field) =>
        key.Equals(field, StringComparison.OrdinalIgnoreCase) || key.EndsWith("." + field, StringComparison.OrdinalIgnoreCase);

    /// <summary>Unticked boxes and absent files are not posted, so the bound type is asked as well.</summary>
    private static PropertyInfo? HoldingProperty(PageModel page, string field) =>
        page.GetType().GetProperties().FirstOrDefault(property =>
            property.IsDefined(typeof(BindPropertyAttribute)) && property.PropertyType.GetProperty(field.Split('.', '[')[0]) is not null);
}
