using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mingtang.Foundation.TagHelpers;

/// <summary>
/// A form field whole: label, hint, error beside it, control, all tied together for screen readers.
/// <c>&lt;mt-field for="Input.Title" hint="不超过 50 字" /&gt;</c>. The label is the property's <c>[Display(Name)]</c>;
/// a control written inside the element replaces the one made here (give it <c>id="Input_Title"</c> and the same name).
/// </summary>
[HtmlTargetElement("mt-field", Attributes = "for")]
public sealed class FieldTagHelper(IHtmlGenerator generator) : TagHelper
{
    public required ModelExpression For { get; set; }

    public string? Label { get; set; }

    /// <summary>This form cannot do without it, though another of the page's forms can: it is not called optional.</summary>
    public bool Needed { get; set; }

    public string? Hint { get; set; }

    /// <summary>By default as the property's type asks: a tick box for bool, a date for DateOnly, a choice where <see cref="Items"/> is given.</summary>
    public Control As { get; set; }

    /// <summary>For choices.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>The empty first entry of a list: 「请选择」.</summary>
    public string? Blank { get; set; }

    public int Rows { get; set; } = 5;

    public int? MaxLength { get; set; }

    /// <summary>For file fields: <c>.docx,.xlsx</c>.</summary>
    public string? Accept { get; set; }

    public bool Multiple { get; set; }

    public string? Autocomplete { get; set; }

    public string? Inputmode { get; set; }

    /// <summary>How wide the answer usually is, so that the field suggests its length.</summary>
    public FieldWidth Width { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    private Control Chosen => As == Control.Fitting ? Fitting() : As;

    private string Id => TagBuilder.CreateSanitizedId(Name, "_");

    private string Name => View.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    // An expression that was null arrives as an empty text.
    private string Words => Label is { Length: > 0 } ? Label : For.Metadata.DisplayName ?? For.Metadata.PropertyName ?? For.Name;

    private string? Error => View.ModelState.TryGetValue(Name, out var state) && state.Errors.Count > 0
        ? string.Join(' ', state.Errors.Select(error => error.ErrorMessage))
        : null;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = (await output.GetChildContentAsync()).GetContent();
        var control = Chosen;
        output.TagMode = TagMode.StartTagAndEndTag;
        output.TagName = control == Control.Radios ? "fieldset" : "div";
        output.AddClass("mt-field");
        if (Error is not null)
            output.AddClass("mt-field-wrong");
        var made = string.IsNullOrWhiteSpace(inside) ? Make(control) : new HtmlString(inside);
        output.Content.Clear();
        if (control == Control.Tick)
            output.Content.AppendHtml(Tag.Of("div", "form-check", made, LabelTag("label", "form-check-label"))).AppendHtml(Notes());
        else
            output.Content.AppendHtml(LabelTag(control == Control.Radios ? "legend" : "label", "form-label")).AppendHtml(Notes()).AppendHtml(made);
    }

    private Control Fitting()
    {
        var type = For.Metadata.UnderlyingOrModelType;
        return Items is not null || type.IsEnum ? Control.List
            : type == typeof(bool) ? Control.Tick
            : type == typeof(DateOnly) ? Control.Date
            : typeof(Microsoft.AspNetCore.Http.IFormFile).IsAssignableFrom(type) || typeof(IEnumerable<Microsoft.AspNetCore.Http.IFormFile>).IsAssignableFrom(type) ? Control.File
            : For.Metadata.DataTypeName == "Password" ? Control.Password
            : For.Metadata.DataTypeName == "MultilineText" ? Control.Area
            : Control.Text;
    }

    private TagBuilder LabelTag(string tag, string css)
    {
        var label = Tag.Of(tag, css, Words);
        if (tag == "label")
            label.Attributes["for"] = Id;
        // Most fields are needed; the few that are not say so.
        if (!For.Metadata.IsRequired && !Needed && Chosen != Control.Tick)
            label.InnerHtml.AppendHtml(Tag.Of("span", "mt-optional", "（选填）"));
        return label;
    }

    private HtmlContentBuilder Notes()
    {
        var notes = new HtmlContentBuilder();
        if (Hint is not null)
            notes.AppendHtml(Tag.Of("div", "form-text", Hint).With("id", $"{Id}-hint"));
        if (Error is { } error)
            notes.AppendHtml(Tag.Of("p", "mt-error", Tag.Of("span", "visually-hidden", "错误："), error).With("id", $"{Id}-error"));
        return notes;
    }

    private IHtmlContent Make(Control control) => control switch
    {
        Control.Area => generator.GenerateTextArea(View, For.ModelExplorer, For.Name, Rows, 0, Common("form-control")),
        Control.List => generator.GenerateSelect(View, For.ModelExplorer, Blank, For.Name, Items ?? EnumItems(), Multiple, Common("form-select")),
        Control.Tick => Ticked(),
        Control.Password => generator.GeneratePassword(View, For.ModelExplorer, For.Name, null, Common("form-control")),
        Control.File => Filed(),
        Control.Radios => Radios(),
        Control.Date => generator.GenerateTextBox(View, For.ModelExplorer, For.Name, For.Model, "{0:yyyy-MM-dd}", Common("form-control", "date")),
        // A password field by another type: the only one that never sends back what was typed.
        Control.Code => generator.GeneratePassword(View, For.ModelExplorer, For.Name, null, Common("form-control mt-code", "text")),
        Control.Email => generator.GenerateTextBox(View, For.ModelExplorer, For.Name, For.Model, null, Common("form-control", "email")),
        _ => generator.GenerateTextBox(View, For.ModelExplorer, For.Name, For.Model, null, Common("form-control", "text")),
    };

    private IEnumerable<SelectListItem> EnumItems() => Choice.Of(For.Metadata.UnderlyingOrModelType);

    private HtmlContentBuilder Ticked()
    {
        var both = new HtmlContentBuilder();
        both.AppendHtml(generator.GenerateCheckBox(View, For.ModelExplorer, For.Name, For.Model as bool?, Common("form-check-input")));
        both.AppendHtml(generator.GenerateHiddenForCheckbox(View, For.ModelExplorer, For.Name));
        return both;
    }

    private TagBuilder Filed()
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.MergeAttributes(Common("form-control", "file"));
        input.Attributes["id"] = Id;
        input.Attributes["name"] = Name;
        if (Accept is not null)
            input.Attributes["accept"] = Accept;
        if (Multiple)
            input.Attributes["multiple"] = "multiple";
        return input;
    }

    private HtmlContentBuilder Radios()
    {
        var all = new HtmlContentBuilder();
        var chosen = View.ModelState.TryGetValue(Name, out var state) ? state.AttemptedValue : For.Model?.ToString();
        foreach (var (item, index) in (Items ?? EnumItems()).Select((item, index) => (item, index)))
        {
            // The first carries the field's own id, where the error summary leads.
            var id = index == 0 ? Id : $"{Id}-{index}";
            var input = Tag.Void("input", "form-check-input").With("type", "radio").With("name", Name).With("id", id).With("value", item.Value);
            if (item.Value == chosen || (chosen is null && item.Selected))
                input.Attributes["checked"] = "checked";
            if (Described() is { } described)
                input.Attributes["aria-describedby"] = described;
            all.AppendHtml(Tag.Of("div", "form-check", input, Tag.Of("label", "form-check-label", item.Text).With("for", id)));
        }
        return all;
    }

    private Dictionary<string, object?> Common(string css, string? type = null)
    {
        var wide = Width == FieldWidth.Full ? "" : $" mt-w-{Width.ToString().ToLowerInvariant()}";
        var attributes = new Dictionary<string, object?> { ["class"] = css + wide + (Error is null ? "" : " is-invalid") };
        void Put(string name, object? value) => _ = value is not null && attributes.TryAdd(name, value);
        Put("type", type);
        Put("maxlength", MaxLength);
        Put("autocomplete", Autocomplete ?? (Chosen == Control.Code ? "one-time-code" : Chosen == Control.Password ? "current-password" : null));
        Put("inputmode", Inputmode ?? (Chosen == Control.Code ? "numeric" : null));
        Put("aria-describedby", Described());
        Put("aria-invalid", Error is null ? null : "true");
        return attributes;
    }

    private string? Described()
    {
        var ids = string.Join(' ', new[] { Hint is null ? null : $"{Id}-hint", Error is null ? null : $"{Id}-error" }.OfType<string>());
        return ids.Length == 0 ? null : ids;
    }
}

public enum Control
{
    /// <summary>As the property's type asks.</summary>
    Fitting,
    Text,
    Area,
    List,
    Radios,
    Tick,
    Date,
    Password,
    File,
    Email,

    /// <summary>A one-time code.</summary>
    Code,
}

public enum FieldWidth
{
    Full,
    Short,
    Medium,
}
