using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.Extensions.Localization;

namespace Mingtang.Foundation.Web;

/// <summary>The sentences a page hands to the browser. A value that cannot be absent gets its rule here, behind the metadata's back, and would be said in English.</summary>
internal sealed class ChineseAdapters : IValidationAttributeAdapterProvider
{
    private readonly ValidationAttributeAdapterProvider adapters = new();

    public IAttributeAdapter? GetAttributeAdapter(ValidationAttribute attribute, IStringLocalizer? stringLocalizer)
    {
        ChineseBinding.Say(attribute);
        return adapters.GetAttributeAdapter(attribute, stringLocalizer);
    }
}
