using System.ComponentModel.DataAnnotations;

namespace Mingtang.Interpretations;

/// <summary>解读形式 (8.1.7); everything but text counts as varied.</summary>
internal enum Form
{
    [Display(Name = "文字")]
    Text = 1,

    [Display(Name = "图表")]
    Chart = 2,

    [Display(Name = "视频")]
    Video = 3,

    [Display(Name = "H5 网页")]
    Web = 4,

    [Display(Name = "新闻发布会")]
    PressConference = 5,

    [Display(Name = "访谈")]
    Interview = 6,

    [Display(Name = "场景")]
    Scene = 7,

    [Display(Name = "漫画")]
    Comic = 8,
}
