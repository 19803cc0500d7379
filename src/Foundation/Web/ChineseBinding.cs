using System.Collections;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Mingtang.Foundation.Web;

/// <summary>The framework's own sentences in Chinese: what a value that does not fit its type says, and a missing one.</summary>
internal sealed class ChineseBinding : IValidationMetadataProvider
{
    private static readonly NeverJudged Derived = new();

    public static void Say(DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((value, name) => IsOfTheCode(name) ? $"“{value}”不正确。" : $"{name}的值“{value}”不正确。");
        messages.SetMissingBindRequiredValueAccessor(name => $"请填写{name}。");
        messages.SetMissingKeyOrValueAccessor(() => "请填写。");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "请求没有内容。");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"“{value}”不正确。");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "填写的内容不正确。");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "请填写数字。");
        messages.SetUnknownValueIsInvalidAccessor(name => $"{name}不正确。");
        messages.SetValueIsInvalidAccessor(value => $"“{value}”不正确。");
        messages.SetValueMustBeANumberAccessor(name => $"{name}请填写数字。");
        messages.SetValueMustNotBeNullAccessor(_ => "请填写。");
    }

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        if (context.Key is { MetadataKind: ModelMetadataKind.Property, PropertyInfo.CanWrite: false } && !IsList(context.Key.ModelType))
            context.ValidationMetadata.PropertyValidationFilter = Derived;
        foreach (var attribute in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
            Say(attribute);
    }

    /// <summary>Where the form has no sentence of its own.</summary>
    public static void Say(ValidationAttribute attribute)
    {
        if (attribute is { ErrorMessage: null, ErrorMessageResourceName: null } && SentenceFor(attribute) is { } sentence)
            attribute.ErrorMessage = sentence;
    }

    /// <summary>A value of the address has no name a person would know.</summary>
    private static bool IsOfTheCode(string name) => name.All(char.IsAscii);

    /// <summary>Lists without a setter are filled by binding all the same.</summary>
    private static bool IsList(Type type) => type != typeof(string) && type.IsAssignableTo(typeof(IEnumerable));

    private static string? SentenceFor(ValidationAttribute attribute) => attribute switch
    {
        RequiredAttribute => "请填写{0}。",
        StringLengthAttribute { MinimumLength: > 0 } => "{0}应为 {2} 至 {1} 个字符。",
        StringLengthAttribute or MaxLengthAttribute => "{0}不能超过 {1} 个字符。",
        MinLengthAttribute => "{0}不能少于 {1} 个字符。",
        RangeAttribute => "{0}应在 {1} 与 {2} 之间。",
        EmailAddressAttribute => "{0}不是有效的电子邮箱。",
        PhoneAttribute => "{0}不是有效的电话号码。",
        RegularExpressionAttribute => "{0}的格式不正确。",
        CompareAttribute => "{0}与{1}不一致。",
        _ => null,
    };

    /// <summary>What a form makes of its fields (<c>Input.Entry</c>) was typed by nobody: its faults would be said a second time, in the code's words.</summary>
    private sealed class NeverJudged : IPropertyValidationFilter
    {
        public bool ShouldValidateEntry(ValidationEntry entry, ValidationEntry parentEntry) => false;
    }
}
