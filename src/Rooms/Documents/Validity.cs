using System.ComponentModel.DataAnnotations;
using Mingtang.Foundation.Web;

namespace Mingtang.Documents;

/// <summary>有效性 on a day (rules 7): derived from effect, term and the acts that ended it.</summary>
public enum Validity
{
    /// <summary>No normative document and nothing said: 现行.</summary>
    [Display(Name = "有效"), Tone(Tone.Good)]
    InForce = 1,

    [Display(Name = "尚未施行"), Tone(Tone.Wait)]
    NotYetEffective = 2,

    [Display(Name = "已失效"), Tone(Tone.Bad)]
    Expired = 3,

    [Display(Name = "已废止"), Tone(Tone.Bad)]
    Repealed = 4,

    [Display(Name = "已被替代"), Tone(Tone.Bad)]
    Replaced = 5,

    [Display(Name = "宣布失效"), Tone(Tone.Bad)]
    DeclaredLapsed = 6,
}

internal static class ValidityOnDay
{
    public static Validity On(this Document document, DateOnly day) => (document.EndedOn, document.EndedAs) switch
    {
        ({ } ended, { } how) when day >= ended => how switch
        {
            ValidityEnd.Repealed => Validity.Repealed,
            ValidityEnd.Replaced => Validity.Replaced,
            ValidityEnd.DeclaredLapsed => Validity.DeclaredLapsed,
            _ => Validity.Expired,
        },
        _ when document.ExpiresOn is { } last && day > last => Validity.Expired,
        _ when document.EffectiveOn is { } first && day < first => Validity.NotYetEffective,
        _ => Validity.InForce,
    };
}
