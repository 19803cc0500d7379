using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;

namespace Mingtang.Foundation.Pages;

/// <summary>The page behind every error status: what happened, what to do, and a number to quote. Never what went wrong inside.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, DisableRateLimiting]
public sealed class Problem(CurrentPerson person) : PageModel
{
    public int Code { get; private set; }

    /// <summary>Whoever works at the desk stays there, with its navigation and posts to change to.</summary>
    public bool IsAtDesk => person.IsSignedIn
        && HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath.StartsWith("/desk", StringComparison.Ordinal) == true;

    public string Title => Said.Title;

    public string Explanation => Said.Explanation;

    public IReadOnlyList<string> NextSteps => Said.NextSteps;

    private Sentence Said => Code == 400 && StaleForm.Was(HttpContext) ? Sentence.StaleForm : Sentence.Of(Code);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        Code = RouteData.Values["status"] is string status && int.TryParse(status, out var code) && code is >= 400 and < 600 ? code : 404;
        Response.StatusCode = Code;
        Response.Headers.CacheControl = "no-store";
    }

    private sealed record Sentence(string Title, string Explanation, params IReadOnlyList<string> NextSteps)
    {
        public static Sentence StaleForm { get; } = new(
            "页面停留过久", "表单的安全校验已失效，刚才填写的内容没有保存。", "请返回上一页，刷新后重新提交。", "请确认浏览器允许本网站使用 Cookie。");

        public static Sentence Of(int code) => code switch
        {
            400 => new("请求有误", "提交的内容不完整或格式不正确，没有办理。", "请返回上一页检查后重新提交。"),
            401 => new("请先登录", "这个页面需要登录后查看。", "请登录后再试。"),
            403 => new("没有权限", "您当前的岗位不能查看或办理这一事项。", "如有多个岗位，请切换岗位后再试。", "如确有需要，请联系安全管理员。"),
            404 => new("没有找到这个页面", "网址可能有误，或者内容已经移动、撤下。", "请检查网址是否完整。", "也可以从首页的导航重新进入。"),
            405 => new("不能这样访问", "这个网址不接受这种方式的请求。", "请从首页的导航重新进入。"),
            409 => new("内容已被修改", "在您填写期间，别人修改了同一条记录，刚才的提交没有保存。", "请返回上一页查看最新内容，核对后再提交。"),
            413 => new("文件过大", "上传的文件超过了允许的大小，没有保存。", "请压缩或拆分后再上传。"),
            429 => new("操作过于频繁", "短时间内的请求太多，为保障其他用户使用，暂停了一会儿。", "请稍候一分钟再试。"),
            503 => new("暂时无法使用", "系统正在维护，或者现在办理的人太多。", "请过一会儿再试。", "刚才提交了表单的，过一会儿刷新本页、选择重新发送，填写的内容还在。"),
            _ when code < 500 => new("无法办理", "这个请求无法办理。", "请从首页的导航重新进入。"),
            _ => new("系统出错", "系统出了问题，刚才的操作可能没有完成。我们已经记录下来。", "请稍后再试。", "如果再次出现，请把下面的编号告诉我们。"),
        };
    }
}
