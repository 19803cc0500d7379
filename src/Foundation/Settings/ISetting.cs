using System.ComponentModel.DataAnnotations;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Foundation.Settings;

/// <summary>A figure that a rule sets and may set anew. Rooms declare theirs with <c>services.AddSingleton&lt;ISetting&gt;</c>.</summary>
public interface ISetting
{
    /// <summary>Room and noun: <c>workplans.breakdown-days</c>.</summary>
    string Key { get; }

    string Title { get; }

    /// <summary>The article or plan clause the default rests on.</summary>
    string Source { get; }

    Evidence Evidence { get; }

    string DefaultJson { get; }

    /// <summary>As a person reads and types it: 15, 是, 021-00000000.</summary>
    string ToText(string json);

    /// <summary>What a person typed as JSON; <see cref="Against"/> says whether it is one.</summary>
    string FromText(string typed);

    /// <summary>How it is asked for on the page.</summary>
    SettingKind Kind { get; }

    /// <summary>Reasons against a value a person typed, as JSON; empty where it is fine.</summary>
    IReadOnlyList<Refusal> Against(string json);
}

public enum SettingKind
{
    Text = 1,
    Number = 2,
    YesOrNo = 3,

    /// <summary>Anything else, written as JSON.</summary>
    Structure = 4,
}

/// <summary>How sure the default is.</summary>
public enum Evidence
{
    /// <summary>Read in the text of the rule.</summary>
    [Display(Name = "已核对原文"), Tone(Tone.Good)]
    Verified = 1,

    /// <summary>From knowledge or an inaccessible source; a person should check it (rules 0).</summary>
    [Display(Name = "待核对"), Tone(Tone.Wait)]
    Unverified = 2,

    /// <summary>Chosen by this design; no rule says.</summary>
    [Display(Name = "自定"), Tone(Tone.Plain)]
    Design = 3,
}
