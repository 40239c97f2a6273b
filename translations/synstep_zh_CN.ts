<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ControlBlock</name>
    <message>
        <source>the oldest number sent and not yet acknowledged</source>
        <translation>已发送但尚未确认的最早序号</translation>
    </message>
    <message>
        <source>the next number to be sent</source>
        <translation>下一个要发送的序号</translation>
    </message>
    <message>
        <source>how much the peer has room for</source>
        <translation>对端还能接收的字节数</translation>
    </message>
    <message>
        <source>the initial sequence number of this end</source>
        <translation>本端的初始序号</translation>
    </message>
    <message>
        <source>the next number that is expected</source>
        <translation>期望收到的下一个序号</translation>
    </message>
    <message>
        <source>how much this end has room for</source>
        <translation>本端还能接收的字节数</translation>
    </message>
    <message>
        <source>the initial sequence number of the peer</source>
        <translation>对端的初始序号</translation>
    </message>
    <message>
        <source>MSS</source>
        <translation>MSS</translation>
    </message>
    <message>
        <source>the most text that a segment to the peer may carry</source>
        <translation>发往对端的一个报文段最多携带的数据</translation>
    </message>
    <message>
        <source>how long an acknowledgment is waited for (RFC 6298)</source>
        <translation>等待确认的时间（RFC 6298）</translation>
    </message>
    <message>
        <source>the round trip, smoothed</source>
        <translation>平滑后的往返时间</translation>
    </message>
    <message>
        <source>copies sent</source>
        <translation>重传次数</translation>
    </message>
    <message>
        <source>how often the oldest unacknowledged segment was sent again</source>
        <translation>最早的未确认报文段已重传的次数</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>待发送</translation>
    </message>
    <message>
        <source>octets that wait to be sent</source>
        <translation>等待发送的字节数</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>octets that wait to be read by the application</source>
        <translation>等待应用程序读取的字节数</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Control block</source>
        <translation>控制块</translation>
    </message>
</context>
<context>
    <name>Plots</name>
    <message>
        <source>half-open</source>
        <translation>半连接</translation>
    </message>
    <message>
        <source>seq − ISN, octets</source>
        <translation>序号 − ISN（字节）</translation>
    </message>
    <message>
        <source>connections</source>
        <translation>连接数</translation>
    </message>
    <message>
        <source>sent again</source>
        <translation>重传</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>RTO</source>
        <translation>RTO</translation>
    </message>
    <message>
        <source>accept queue</source>
        <translation>全连接队列</translation>
    </message>
</context>
<context>
    <name>Recording</name>
    <message>
        <source>A scenario file cannot say this run exactly: the order of what was done within one instant would change, or a script plays one of its hosts.</source>
        <translation>场景文件无法准确写出这次运行：同一时刻内各项操作的先后会改变，或者其中一台主机由脚本扮演。</translation>
    </message>
    <message>
        <source>captions: %1</source>
        <translation>说明：%1</translation>
    </message>
    <message>
        <source>questions: %1</source>
        <translation>问题：%1</translation>
    </message>
    <message>
        <source>acts that are asked for: %1</source>
        <translation>要求完成的操作：%1</translation>
    </message>
    <message>
        <source>challenges: %1</source>
        <translation>挑战：%1</translation>
    </message>
    <message>
        <source>segments that are pointed at: %1</source>
        <translation>报文段标注：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>help texts: %1</source>
        <translation>帮助文字：%1</translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>At %1 s: %2</source>
        <translation>在 %1 s 时：%2</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>运行 %1</translation>
    </message>
    <message>
        <source>as written</source>
        <translation>原样</translation>
    </message>
    <message>
        <source>The segment lies outside the receive window: {host} takes nothing of it.
It has seq {seq}, and {host} expects {rcvNxt}.
{Host} answers {sent}: if {peer} has missed this acknowledgment, it gets it now.</source>
        <translation>这个报文段不在接收窗口内：{host}不接受其中任何内容。
它的 seq={seq}，而{host}期望的是 {rcvNxt}。
{host}回复 {sent}：如果{peer}没有收到过这个确认，现在就会收到。</translation>
    </message>
    <message>
        <source>The segment lies outside the receive window: {host} drops it without an answer.
It has seq {seq}, and {host} expects {rcvNxt}.</source>
        <translation>这个报文段不在接收窗口内：{host}丢弃它，不作回答。
它的 seq={seq}，而{host}期望的是 {rcvNxt}。</translation>
    </message>
    <message>
        <source>{when not discarded}This is another copy of a SYN that {host} has already answered.
{when discarded}Another SYN comes for a connection in SYN-RECEIVED: this stack repeats its answer with the old numbers.
It answers {sent}.</source>
        <translation>{when not discarded}这是同一个 SYN 的又一份副本，{host}已经回答过它。
{when discarded}处于 SYN-RECEIVED 的连接又收到另一个 SYN：这个协议栈用原来的序号重复自己的回答。
它回复 {sent}。</translation>
    </message>
    <message>
        <source>This is another copy of the SYN by which two messages have already opened the connection.
{Host} answers {sent}.</source>
        <translation>这是同一个 SYN 的又一份副本，两次握手已经凭它建立了连接。
{host}回复 {sent}。</translation>
    </message>
    <message>
        <source>This SYN+ACK belongs to the simultaneous open: its SYN is known already, its acknowledgment counts.
ack {ack} acknowledges the SYN of {host}, which goes to {to}.
It answers {sent}.</source>
        <translation>这个 SYN+ACK 属于同时打开：其中的 SYN 已经收到过，其中的确认有效。
ack={ack} 确认了{host}的 SYN，{host}进入 {to}。
它回复 {sent}。</translation>
    </message>
    <message>
        <source>An ACK would be due, but {host} has sent one like it a moment ago and stays silent.
It sends at most one in {challengeInterval}.</source>
        <translation>本应回复一个 ACK，但{host}刚刚发送过同样的 ACK，因此不作回答。
它在 {challengeInterval} 内最多发送一个。</translation>
    </message>
    <message>
        <source>The RST has exactly the number that {host} expects, so it is believed.
seq {seq} is RCV.NXT.
The connection in SYN-RECEIVED is forgotten and nobody is told; the listener goes on listening.</source>
        <translation>这个 RST 的序号正是{host}期望的，所以是可信的。
seq={seq} 等于 RCV.NXT。
处于 SYN-RECEIVED 的半连接被删除，不作任何报告；监听者继续监听。</translation>
    </message>
    <message>
        <source>The RST has exactly the number that {host} expects, so it is believed.
seq {seq} is RCV.NXT.
{Host} opened actively, so its application is told: {report}.</source>
        <translation>这个 RST 的序号正是{host}期望的，所以是可信的。
seq={seq} 等于 RCV.NXT。
{host}是主动打开的，所以应用得到报告：{report}。</translation>
    </message>
    <message>
        <source>{when exact}The RST has exactly the number that {host} expects, so it is believed: seq {seq} is RCV.NXT.
{when not exact}The RST lies in the receive window, and this host believes it there.
The connection is gone at once, in both directions[; the application is told: {report}].</source>
        <translation>{when exact}这个 RST 的序号正是{host}期望的，所以是可信的：seq={seq} 等于 RCV.NXT。
{when not exact}这个 RST 落在接收窗口内，这台主机就相信它。
连接的两个方向立即结束[；应用得到报告：{report}]。</translation>
    </message>
    <message>
        <source>The RST is believed: the connection was nearly closed and is gone at once[; the application is told: {report}].</source>
        <translation>这个 RST 是可信的：连接本已接近关闭，现在立即结束[；应用得到报告：{report}]。</translation>
    </message>
    <message>
        <source>The RST lies outside the receive window: {host} ignores it.
It has seq {seq}, and {host} expects {rcvNxt}.</source>
        <translation>这个 RST 不在接收窗口内：{host}忽略它。
它的 seq={seq}，而{host}期望的是 {rcvNxt}。</translation>
    </message>
    <message>
        <source>The RST lies in the receive window, but not exactly at its beginning: it could be forged.
It has seq {seq}, and only {rcvNxt} would be believed.
{Host} answers a challenge ACK, {sent}.
If {peer} has really lost the connection, it answers this {sentFlags} by a RST with the right number.</source>
        <translation>这个 RST 落在接收窗口内，但不在窗口的起点：它可能是伪造的。
它的 seq={seq}，而只有 {rcvNxt} 才可信。
{host}回复挑战 ACK：{sent}。
如果{peer}确实失去了连接，它会用序号正确的 RST 回答这个 {sentFlags}。</translation>
    </message>
    <message>
        <source>The RST lies one number before RCV.NXT: {peer} does not count its own FIN.
This stack believes it all the same, and the connection is gone at once.</source>
        <translation>这个 RST 比 RCV.NXT 小一：{peer}没有计入自己的 FIN。
这个协议栈仍然相信它，连接立即结束。</translation>
    </message>
    <message>
        <source>In TIME-WAIT {host} ignores RST: otherwise a stray segment could end the wait early.</source>
        <translation>{host}在 TIME-WAIT 状态下忽略 RST，否则一个失效的报文段就可能让 TIME-WAIT 被提前终结。</translation>
    </message>
    <message>
        <source>The RST has the number that {host} expects: TIME-WAIT ends early.
The pair of sockets is free before 2MSL have passed: this is TIME-WAIT assassination.</source>
        <translation>这个 RST 的序号正是{host}期望的：TIME-WAIT 被提前终结。
2MSL 还没有过去，四元组就已经可以重新使用。</translation>
    </message>
    <message>
        <source>Another SYN lies in the window of a connection in SYN-RECEIVED: the two cannot both be right.
{Host} forgets the connection without a segment; the next copy of the SYN will open a new one.</source>
        <translation>另一个 SYN 落在处于 SYN-RECEIVED 的连接的窗口内：两个 SYN 不可能都有效。
{host}删除这个连接，不发送任何报文段；下一个重传的 SYN 会打开新的连接。</translation>
    </message>
    <message>
        <source>Another SYN lies in the window of a connection in SYN-RECEIVED: the two cannot both be right.
{Host} forgets the connection and answers {sent}.</source>
        <translation>另一个 SYN 落在处于 SYN-RECEIVED 的连接的窗口内：两个 SYN 不可能都有效。
{host}删除这个连接，并回复 {sent}。</translation>
    </message>
    <message>
        <source>The connection of {host} is past its handshake: a SYN cannot be right here and is not believed.
{Host} answers a challenge ACK, {sent}, with the numbers that it knows.
If {peer} has really started anew, it answers this {sentFlags} by RST, and then its SYN can open a new connection.</source>
        <translation>{host}的连接已经过了握手阶段：这里出现 SYN 不合理，因此不予相信。
{host}用已知的序号回复挑战 ACK：{sent}。
如果{peer}确实重新开始，它会用 RST 回答这个 {sentFlags}，之后它的 SYN 就能打开新连接。</translation>
    </message>
    <message>
        <source>A SYN in the receive window of a connection past its handshake is an error: {host} ends the connection.
It sends {sent}.
The application is told: {report}.</source>
        <translation>连接已经过了握手阶段，接收窗口内却出现 SYN，这是错误：{host}结束连接。
它发送 {sent}。
应用得到报告：{report}。</translation>
    </message>
    <message>
        <source>A new SYN reaches {host} in TIME-WAIT: its number is above all that the old connection used, so nothing old can be mistaken for it.
{Host} ends the wait; the new connection starts in {to}, with an initial sequence number above the old ones.</source>
        <translation>新的 SYN 到达处于 TIME-WAIT 的{host}：它的序号大于旧连接用过的所有序号，不会与失效的报文段混淆。
{host}结束等待；新连接从 {to} 开始，初始序号大于原来用过的序号。</translation>
    </message>
    <message>
        <source>After the handshake each segment must carry an ACK: {host} drops this one.</source>
        <translation>握手之后每个报文段都必须带有 ACK：{host}丢弃这个报文段。</translation>
    </message>
    <message>
        <source>The SYN of {host} is acknowledged: both sides know now that their numbers have arrived.
ack {ack} is the number after the SYN, seq {iss}.
{Host} goes from {from} to {to}.</source>
        <translation>{host}的 SYN 得到了确认：现在双方都知道自己的序号已经到达对端。
ack={ack} 是 SYN（seq={iss}）之后的序号。
{host}从 {from} 进入 {to}。</translation>
    </message>
    <message>
        <source>The segment does not acknowledge the SYN of {host}.
It has ack {ack}; only {issPlus1} would fit.
{Host} answers {sent} and stays in SYN-RECEIVED.</source>
        <translation>这个报文段没有确认{host}的 SYN。
它的 ack={ack}，而只有 {issPlus1} 才符合。
{host}回复 {sent}，状态仍为 SYN-RECEIVED。</translation>
    </message>
    <message>
        <source>The segment acknowledges what {host} has sent.
ack {ack}: all numbers before it have arrived at {peer}.</source>
        <translation>这个报文段确认了{host}发送的内容。
ack={ack}：此前的序号都已到达{peer}。</translation>
    </message>
    <message>
        <source>{when not discarded}The segment acknowledges nothing new and carries nothing: {host} has nothing to do.
{when discarded}The segment acknowledges something that {host} has not sent yet: {host} drops it.
{when discarded}It has ack {ack}, but the next number of {host} is {sndNxt}.
{Host} answers {sent}.</source>
        <translation>{when not discarded}这个报文段没有确认新的内容，也没有携带内容：{host}无需处理。
{when discarded}这个报文段确认了{host}还没有发送的内容：{host}丢弃它。
{when discarded}它的 ack={ack}，而{host}的下一个序号是 {sndNxt}。
{host}回复 {sent}。</translation>
    </message>
    <message>
        <source>The acknowledgment is older than anything that can still be on its way: it could be forged, and {host} drops the segment.
It has ack {ack}, but the oldest number not yet acknowledged is {sndUna}.
{Host} answers {sent}.</source>
        <translation>这个确认比任何可能在途的确认都旧：它可能是伪造的，{host}丢弃这个报文段。
它的 ack={ack}，而最早的未确认序号是 {sndUna}。
{host}回复 {sent}。</translation>
    </message>
    <message>
        <source>The FIN of {host} is acknowledged: its direction is closed.
ack {ack} is the number after the FIN.
{Host} waits in {to} for the FIN of {peer}, which may still send data.</source>
        <translation>{host}的 FIN 得到了确认：它的发送方向已经关闭，连接处于半关闭。
ack={ack} 是 FIN 之后的序号。
{host}在 {to} 状态等待{peer}的 FIN，{peer}仍可以发送数据。</translation>
    </message>
    <message>
        <source>One segment brings the acknowledgment of {host}’s FIN and the FIN of {peer}: both directions are closed.
{Host} goes from {from} to {to} and waits there for 2MSL[ ({interval})].</source>
        <translation>一个报文段同时带来对{host}的 FIN 的确认和{peer}的 FIN：两个方向都已关闭。
{host}从 {from} 进入 {to}，在那里等待 2MSL[（{interval}）]。</translation>
    </message>
    <message>
        <source>The FIN of {host} is acknowledged, and that of {peer} came before: both directions are closed.
{Host} goes from {from} to {to} and waits there for 2MSL[ ({interval})]; after a simultaneous close both sides do.</source>
        <translation>{host}的 FIN 得到了确认，而{peer}的 FIN 此前已经到达：两个方向都已关闭。
{host}从 {from} 进入 {to}，在那里等待 2MSL[（{interval}）]；同时关闭之后双方都要等待。</translation>
    </message>
    <message>
        <source>The FIN of {host} is acknowledged: nothing is missing any more.
ack {ack} is the number after the FIN.
The passive side goes to {to} at once: it owes no acknowledgment that could get lost.</source>
        <translation>{host}的 FIN 得到了确认：再没有未完成的事。
ack={ack} 是 FIN 之后的序号。
被动关闭的一端立即进入 {to}：它没有可能丢失的确认要负责。</translation>
    </message>
    <message>
        <source>The data is in order: {host} takes it.
{octets} arrived, so RCV.NXT is {rcvNxtAfter} now.
{Host} acknowledges by {sent}.</source>
        <translation>数据按序到达：{host}接收它。
收到 {octets}，因此 RCV.NXT 现在是 {rcvNxtAfter}。
{host}用 {sent} 确认。</translation>
    </message>
    <message>
        <source>Something before this data is missing: {host} keeps the data and waits for the missing part.
It has seq {seq}, and {host} expects {rcvNxt}.
{Host} answers {sent}, a duplicate ACK.</source>
        <translation>这些数据之前还有缺失：{host}保存它们，等待缺失的部分。
它的 seq={seq}，而{host}期望的是 {rcvNxt}。
{host}回复重复 ACK：{sent}。</translation>
    </message>
    <message>
        <source>{Host} has all of this data already and takes nothing of it.
It answers {sent}, because its acknowledgment may have got lost.</source>
        <translation>这些数据{host}早已收到，不再接收。
它回复 {sent}，因为它的确认可能丢失了。</translation>
    </message>
    <message>
        <source>{Peer} has ended its direction by FIN: {host} takes no data that comes after it.
It answers {sent}.</source>
        <translation>{peer}已经用 FIN 结束了自己的发送方向：{host}不接收此后的数据。
它回复 {sent}。</translation>
    </message>
    <message>
        <source>The application of {host} has closed and will not read this data: it is lost.
{Host} answers {sent}, so that {peer} learns of it, and forgets the connection.</source>
        <translation>{host}的应用已经关闭，不会读取这些数据：数据丢失。
{host}回复 {sent}，让{peer}知道，并删除这个连接。</translation>
    </message>
    <message>
        <source>{Host} holds its acknowledgment back: a segment of its own may carry it soon.
If none does, it leaves after {interval}.</source>
        <translation>{host}延迟确认：自己的报文段不久也许可以捎带它。
如果没有，确认会在 {interval} 后发出。</translation>
    </message>
    <message>
        <source>{Host} acknowledges what it has taken.
It sends {sent}: the next number that it expects is {sentAck}.</source>
        <translation>{host}确认它接收的内容。
它发送 {sent}：期望的下一个序号是 {sentAck}。</translation>
    </message>
    <message>
        <source>The FIN ends the direction from {peer}: {host} has everything that {peer} will ever send.
The FIN takes one sequence number, so RCV.NXT is {rcvNxtAfter} now.
{Host} acknowledges it by {sent}.
{Host} goes to {to}; its own direction stays open until its application closes.</source>
        <translation>FIN 结束了从{peer}发来的方向：{peer}要发送的一切，{host}都已收到。
FIN 占用一个序号，因此 RCV.NXT 现在是 {rcvNxtAfter}。
{host}用 {sent} 确认它。
{host}进入 {to}；它自己的发送方向仍然打开，直到应用关闭。</translation>
    </message>
    <message>
        <source>Both sides have closed at the same time: the two FINs have crossed.
{Host} goes to {to}: its own FIN is not acknowledged yet.</source>
        <translation>双方同时关闭：两个 FIN 在途中交错。
{host}进入 {to}：它自己的 FIN 还没有得到确认。</translation>
    </message>
    <message>
        <source>The FIN came before data that is still missing: {host} keeps it, and the state does not change.
It answers {sent}, a duplicate ACK.</source>
        <translation>FIN 先于仍然缺失的数据到达：{host}保存它，状态不变。
它回复重复 ACK：{sent}。</translation>
    </message>
    <message>
        <source>The FIN came before data that is still missing, and the application of {host} has closed: that data is lost.
{Host} answers {sent} and forgets the connection.</source>
        <translation>FIN 先于仍然缺失的数据到达，而{host}的应用已经关闭：这些数据丢失。
{host}回复 {sent}，并删除这个连接。</translation>
    </message>
    <message>
        <source>{Host} has already taken this FIN: its acknowledgment must have got lost.
It answers {sent} and stays in {state}.</source>
        <translation>{host}早已收到过这个 FIN：它的确认应是丢失了。
它回复 {sent}，状态仍为 {state}。</translation>
    </message>
    <message>
        <source>The segment shows that {peer} may not have received the last ACK: {host} starts its wait of 2MSL[ ({interval})] anew.</source>
        <translation>这个报文段说明{peer}可能没有收到最后一个 ACK：{host}重新开始 2MSL[（{interval}）]的等待。</translation>
    </message>
    <message>
        <source>%1, connection %2</source>
        <translation>%1，连接 %2</translation>
    </message>
    <message>
        <source>{subject}: {segment} arrives corrupted</source>
        <translation>{subject}：{segment} 到达，但已损坏</translation>
    </message>
    <message>
        <source>{subject}: {segment} arrives a second time</source>
        <translation>{subject}：{segment} 重复到达</translation>
    </message>
    <message>
        <source>{subject}: the injected {segment} arrives</source>
        <translation>{subject}：注入的 {segment} 到达</translation>
    </message>
    <message>
        <source>{subject}: the retransmission {segment} arrives</source>
        <translation>{subject}：重传的 {segment} 到达</translation>
    </message>
    <message>
        <source>{subject}: {segment} arrives</source>
        <translation>{subject}：{segment} 到达</translation>
    </message>
    <message>
        <source>{subject}: {call}</source>
        <translation>{subject}：{call}</translation>
    </message>
    <message>
        <source>{subject}: the {timer} expires</source>
        <translation>{subject}：{timer}到期</translation>
    </message>
    <message>
        <source>{host} sends {segment}</source>
        <translation>{host}发送 {segment}</translation>
    </message>
    <message>
        <source>Injected in the name of {host}[: {segment}]</source>
        <translation>以{host}的名义注入[：{segment}]</translation>
    </message>
    <message>
        <source>The network loses a segment of {host}[: {segment}]</source>
        <translation>网络丢失了{host}的一个报文段[：{segment}]</translation>
    </message>
    <message>
        <source>The run is stopped here</source>
        <translation>运行在这里停止</translation>
    </message>
    <message>
        <source>The application of {host} takes the oldest connection out of the accept queue.
Nothing is sent: the handshake was finished before.</source>
        <translation>{host}的应用从全连接队列（accept 队列）中取走最早的连接。
这不需要发送报文段：握手此前已经完成。</translation>
    </message>
    <message>
        <source>{Host} runs again and remembers nothing: no connection, no listener, no timer.</source>
        <translation>{host}重启后没有任何记忆：没有连接，没有监听者，也没有计时器。</translation>
    </message>
    <message>
        <source>{Host} crashes; it had no connection to lose.</source>
        <translation>{host}崩溃；它没有连接可失去。</translation>
    </message>
    <message>
        <source>The timer is made to expire before its time.</source>
        <translation>让计时器提前到期。</translation>
    </message>
    <message>
        <source>No host here has the address {address} to which it was sent.</source>
        <translation>这里没有主机拥有目的地址 {address}。</translation>
    </message>
    <message>
        <source>It was injected, so nobody will send it again.</source>
        <translation>它是注入的报文段，不会有谁重传它。</translation>
    </message>
    <message>
        <source>A pure ACK takes no sequence number and is never retransmitted, so {host} does not notice.
{Peer} still has something unacknowledged: its retransmission timer, due at {peerDue} s, has to speak first.</source>
        <translation>纯 ACK 不占用序号，也从不重传，所以{host}不会察觉。
{peer}还有内容没有得到确认：要由它的重传计时器（{peerDue} s 到期）先打破等待。</translation>
    </message>
    <message>
        <source>{when kept}{Host} keeps it until it is acknowledged: its retransmission timer, due at {due} s, will send it again.
{when not kept}{Host} does not wait for an acknowledgment of it: nobody will send it again.</source>
        <translation>{when kept}{host}在它得到确认之前会保存它：重传计时器（{due} s 到期）会再次发送它。
{when not kept}{host}不等待对它的确认：不会有谁重传它。</translation>
    </message>
    <message>
        <source>Neither host sends this segment now: it is an old duplicate or a forgery.
It claims to come from {host}, and no host keeps a copy of it.</source>
        <translation>两台主机现在都没有发送这个报文段：它是失效的报文段，或是伪造的报文段。
它声称来自{host}，但没有主机保存它的副本。</translation>
    </message>
    <message>
        <source>A run has an end, though something was still due in this one.</source>
        <translation>运行总有终点，尽管这次运行中还有未发生的事。</translation>
    </message>
    <message numerus="yes">
        <source>%n retransmission(s)</source>
        <translation>
            <numerusform>%n 次重传</numerusform>
        </translation>
    </message>
    <message>
        <source> and </source>
        <translation> 和 </translation>
    </message>
    <message>
        <source>{Host} sends {sent}.</source>
        <translation>{host}发送 {sent}。</translation>
    </message>
    <message>
        <source>Nothing changes by it.</source>
        <translation>没有任何变化。</translation>
    </message>
    <message>
        <source>a segment without flags</source>
        <translation>没有标志位的报文段</translation>
    </message>
    <message>
        <source>without limit</source>
        <translation>无期限</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务端</translation>
    </message>
    <message>
        <source>retransmission timer</source>
        <translation>重传计时器</translation>
    </message>
    <message>
        <source>time-wait timer (2MSL)</source>
        <translation>时间等待计时器（2MSL）</translation>
    </message>
    <message>
        <source>delayed-ACK timer</source>
        <translation>延迟确认计时器</translation>
    </message>
    <message>
        <source>FIN-WAIT-2 timer</source>
        <translation>FIN-WAIT-2 计时器</translation>
    </message>
    <message>
        <source>keepalive timer</source>
        <translation>保活计时器</translation>
    </message>
    <message>
        <source>persist timer</source>
        <translation>持续计时器</translation>
    </message>
    <message>
        <source>connection refused</source>
        <translation>连接被拒绝</translation>
    </message>
    <message>
        <source>connection reset</source>
        <translation>连接被重置</translation>
    </message>
    <message>
        <source>connection timed out</source>
        <translation>连接超时</translation>
    </message>
    <message>
        <source>the peer sends no more data</source>
        <translation>对端不再发送数据</translation>
    </message>
    <message>
        <source>connection closed without error</source>
        <translation>连接正常关闭</translation>
    </message>
    <message>
        <source>A connection between these two sockets already exists.</source>
        <translation>这个四元组的连接已经存在。</translation>
    </message>
    <message>
        <source>There is no such connection.</source>
        <translation>没有这个连接。</translation>
    </message>
    <message>
        <source>The connection is closing: nothing more can be sent on it.</source>
        <translation>连接正在关闭：不能再发送任何内容。</translation>
    </message>
    <message>
        <source>No application has accepted this connection yet.</source>
        <translation>还没有应用用 accept() 取走这个连接。</translation>
    </message>
    <message>
        <source>No finished connection waits in the accept queue.</source>
        <translation>全连接队列（accept 队列）中没有等待的连接。</translation>
    </message>
    <message>
        <source>This timer is not running.</source>
        <translation>这个计时器没有启动。</translation>
    </message>
    <message>
        <source>Another connection of this host still has this name.</source>
        <translation>这台主机的另一个连接仍在使用这个名称。</translation>
    </message>
    <message>
        <source>The host is down.</source>
        <translation>主机没有运行。</translation>
    </message>
    <message>
        <source>The host is running already.</source>
        <translation>主机已经在运行。</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>送达</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>corrupted</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>duplicated</source>
        <translation>重复到达</translation>
    </message>
    <message>
        <source>delayed</source>
        <translation>已延迟</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1到%2</translation>
    </message>
    <message>
        <source>no flags</source>
        <translation>没有标志位</translation>
    </message>
    <message>
        <source>sequence number %1</source>
        <translation>序号 %1</translation>
    </message>
    <message>
        <source>acknowledgment number %1</source>
        <translation>确认号 %1</translation>
    </message>
    <message>
        <source>retransmission</source>
        <translation>重传</translation>
    </message>
    <message>
        <source>injected</source>
        <translation>注入</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>字符串</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数</translation>
    </message>
    <message>
        <source>a duration such as &quot;50ms&quot; or &quot;1.2s&quot;</source>
        <translation>时长，例如“50ms”或“1.2s”</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>an array of strings</source>
        <translation>字符串数组</translation>
    </message>
    <message>
        <source>an array of tables</source>
        <translation>表的数组</translation>
    </message>
    <message>
        <source>true</source>
        <translation>true</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>a state or a table</source>
        <translation>状态或表</translation>
    </message>
    <message>
        <source>a duration such as &quot;50ms&quot;, or a table</source>
        <translation>时长（例如“50ms”）或表</translation>
    </message>
    <message>
        <source>&quot;never&quot; or a table</source>
        <translation>“never”或表</translation>
    </message>
    <message>
        <source>a whole number or &quot;every&quot;</source>
        <translation>整数或“every”</translation>
    </message>
    <message>
        <source>a whole number, an array of whole numbers or &quot;rfc6528&quot;</source>
        <translation>整数、整数数组或“rfc6528”</translation>
    </message>
    <message>
        <source>a time</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>one time</source>
        <translation>一个时刻</translation>
    </message>
    <message>
        <source>a time that is not earlier</source>
        <translation>不更早的时刻</translation>
    </message>
    <message>
        <source>a number that fits</source>
        <translation>合乎范围的数</translation>
    </message>
    <message>
        <source>a packet, a call or a command</source>
        <translation>报文、调用或命令</translation>
    </message>
    <message>
        <source>the flags of a packet</source>
        <translation>报文的标志</translation>
    </message>
    <message>
        <source>a sequence number</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>the end that fits the length</source>
        <translation>与长度相符的末端</translation>
    </message>
    <message>
        <source>an option</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>an argument</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>the arguments of this call</source>
        <translation>这个调用的参数</translation>
    </message>
    <message>
        <source>an error</source>
        <translation>错误名</translation>
    </message>
    <message>
        <source>the name of a setting</source>
        <translation>设置的名字</translation>
    </message>
    <message>
        <source>the end of the comment</source>
        <translation>注释的结尾</translation>
    </message>
    <message>
        <source>This is not valid TOML: {1}</source>
        <translation>不是有效的 TOML：{1}</translation>
    </message>
    <message>
        <source>The key &quot;{1}&quot; is missing.</source>
        <translation>缺少键“{1}”。</translation>
    </message>
    <message>
        <source>There is no key &quot;{1}&quot; here[; &quot;{2}&quot; may be meant].</source>
        <translation>这里没有键“{1}”[；可能是“{2}”]。</translation>
    </message>
    <message>
        <source>&quot;{1}&quot; must be {2}.</source>
        <translation>“{1}”的值应是{2}。</translation>
    </message>
    <message>
        <source>This program reads version 1 of the format, and the file has version {1}.</source>
        <translation>本程序读取的格式版本是 1，而文件的版本是 {1}。</translation>
    </message>
    <message>
        <source>&quot;{1}&quot; is not a duration: a number and us, ms, s, min or h are wanted, such as &quot;50ms&quot; or &quot;1.2s&quot;, and nothing finer than 1 us.</source>
        <translation>“{1}”不是时长：应是数字加 us、ms、s、min 或 h，例如“50ms”或“1.2s”，精度不超过 1 us。</translation>
    </message>
    <message>
        <source>&quot;{1}&quot; is too long: a duration is at most 10,000 h.</source>
        <translation>“{1}”太长：时长最多为 10,000 h。</translation>
    </message>
    <message>
        <source>&quot;{2}&quot; is not known as a value of &quot;{1}&quot;[; &quot;{3}&quot; may be meant].</source>
        <translation>“{1}”没有取值“{2}”[；可能是“{3}”]。</translation>
    </message>
    <message>
        <source>&quot;{1}&quot; is {2}, but must be from {3} to {4}.</source>
        <translation>“{1}”的值是 {2}，而允许的范围是 {3} 到 {4}。</translation>
    </message>
    <message>
        <source>&quot;{1}&quot; and &quot;{2}&quot; contradict each other.</source>
        <translation>“{1}”与“{2}”相互矛盾。</translation>
    </message>
    <message>
        <source>&quot;{1}&quot; is not an IPv4 address such as 10.0.0.1.</source>
        <translation>“{1}”不是 IPv4 地址，例如 10.0.0.1。</translation>
    </message>
    <message>
        <source>&quot;{1}&quot; is not an id: lower-case letters, digits and &apos;-&apos; are allowed.</source>
        <translation>“{1}”不能作为 id：只能使用小写字母、数字和“-”。</translation>
    </message>
    <message>
        <source>Exactly one of these keys is needed here: {1}.</source>
        <translation>这里需要且只能有下列键中的一个：{1}。</translation>
    </message>
    <message>
        <source>No row opens the socket &quot;{1}&quot; of {2}, so this row would wait for ever.</source>
        <translation>没有任何一行打开 {2} 的套接字“{1}”，这一行会永远等待。</translation>
    </message>
    <message>
        <source>The script uses &quot;{1}&quot;, which is not played here.</source>
        <translation>脚本用到“{1}”，这里不播放它。</translation>
    </message>
    <message>
        <source>Here should be {1}[, not &quot;{2}&quot;].</source>
        <translation>这里应为{1}[，而不是“{2}”]。</translation>
    </message>
    <message>
        <source>The file cannot be read: {1}</source>
        <translation>无法读取文件：{1}</translation>
    </message>
    <message>
        <source>The segment is not taken: its sequence number does not fit.</source>
        <translation>不接受这个报文段：序号不符合。</translation>
    </message>
    <message>
        <source>The segment is not taken: its acknowledgment number does not fit.</source>
        <translation>不接受这个报文段：确认号不符合。</translation>
    </message>
    <message>
        <source>The segment is not taken: it has no ACK bit.</source>
        <translation>不接受这个报文段：没有 ACK 位。</translation>
    </message>
    <message>
        <source>The RST is ignored: it lies outside the receive window.</source>
        <translation>忽略这个 RST：它不在接收窗口内。</translation>
    </message>
    <message>
        <source>The RST is ignored.</source>
        <translation>忽略这个 RST。</translation>
    </message>
    <message>
        <source>The segment is not taken: this state does not expect it.</source>
        <translation>不接受这个报文段：当前状态不需要它。</translation>
    </message>
    <message>
        <source>Its data has already arrived.</source>
        <translation>其中的数据早已收到。</translation>
    </message>
    <message>
        <source>Its data comes after the FIN and is not taken.</source>
        <translation>其中的数据在 FIN 之后，不接收。</translation>
    </message>
    <message>
        <source>It is dropped: the SYN queue is full.</source>
        <translation>丢弃：半连接队列（SYN 队列）已满。</translation>
    </message>
    <message>
        <source>It is dropped: the accept queue is full.</source>
        <translation>丢弃：全连接队列（accept 队列）已满。</translation>
    </message>
    <message>
        <source>It is discarded: the checksum does not fit.</source>
        <translation>丢弃：检验和错误。</translation>
    </message>
    <message>
        <source>It vanishes: the host is down.</source>
        <translation>消失：主机没有运行。</translation>
    </message>
    <message>
        <source>It sends {sent} again.</source>
        <translation>再次发送 {sent}。</translation>
    </message>
    <message>
        <source>It sends {sent}.</source>
        <translation>发送 {sent}。</translation>
    </message>
    <message>
        <source>It takes {octets} in order.</source>
        <translation>按序收到 {octets}。</translation>
    </message>
    <message>
        <source>{when not at once}{Host}’s retransmission timer[ ({oldInterval})] expired: its SYN has not been acknowledged.
{when at once}After an acknowledgment that does not fit, this stack repeats its SYN at once.
It sends {sentFlags} again with the same number, {sentNumbers}[, and doubles its retransmission timeout to {doubledRto}].
Its retransmission timeout stays {sameRto}.</source>
        <translation>{when not at once}{host}的重传计时器[（{oldInterval}）]到期：它的 SYN 还没有得到确认。
{when at once}收到不符合的确认之后，这个协议栈立即重传 SYN。
它用相同的序号（{sentNumbers}）再次发送 {sentFlags}[，并把超时重传时间加倍为 {doubledRto}]。
超时重传时间仍为 {sameRto}。</translation>
    </message>
    <message>
        <source>{Host}’s retransmission timer[ ({oldInterval})] expired: its SYN has not been acknowledged.
It sends {sentFlags} again with the same numbers, {sentNumbers}[, and doubles its retransmission timeout to {doubledRto}].</source>
        <translation>{host}的重传计时器[（{oldInterval}）]到期：它的 SYN 还没有得到确认。
它用相同的序号和确认号（{sentNumbers}）再次发送 {sentFlags}[，并把超时重传时间加倍为 {doubledRto}]。</translation>
    </message>
    <message>
        <source>{Host}’s retransmission timer[ ({oldInterval})] expired: its data has not been acknowledged.
It sends the oldest unacknowledged segment again, {sent}[, and doubles its retransmission timeout to {doubledRto}].</source>
        <translation>{host}的重传计时器[（{oldInterval}）]到期：它的数据还没有得到确认。
它再次发送最早的未确认报文段 {sent}[，并把超时重传时间加倍为 {doubledRto}]。</translation>
    </message>
    <message>
        <source>{Host}’s retransmission timer[ ({oldInterval})] expired: its FIN has not been acknowledged.
It sends {sentFlags} again with the same numbers, {sentNumbers}[, and doubles its retransmission timeout to {doubledRto}].</source>
        <translation>{host}的重传计时器[（{oldInterval}）]到期：它的 FIN 还没有得到确认。
它用相同的序号和确认号（{sentNumbers}）再次发送 {sentFlags}[，并把超时重传时间加倍为 {doubledRto}]。</translation>
    </message>
    <message>
        <source>{Host} gives up[ after {copies}]: no acknowledgment has come.
Its connection is gone[; the application is told: {report}].</source>
        <translation>{host}放弃（达到重传上限[：{copies}]）：一直没有得到确认。
它的连接被删除[；应用得到报告：{report}]。</translation>
    </message>
    <message>
        <source>{Host} gives up[ after {copies}]: the third message never came.
Its half-finished connection is forgotten and no application is told; the listener goes on listening.
If {peer} believes that it is connected, it learns the truth from a RST as soon as it sends.</source>
        <translation>{host}放弃（达到重传上限[：{copies}]）：一直没有收到第三次握手。
它的半连接被删除，不向应用报告；监听者继续监听。
如果{peer}认为连接已经建立，它一发送数据就会收到 RST，从而得知真相。</translation>
    </message>
    <message>
        <source>{when started}The application of {host} has closed and cannot receive: a FIN-WAIT-2 timer starts ({interval}), so that {host} need not wait for ever for the FIN of {peer}.
{when gone}The FIN-WAIT-2 timer[ ({oldInterval})] expired: {peer} has not closed, and the application of {host} has long let go.
{when gone}{Host} forgets the connection without a segment; the RFC sets no such limit, operating systems do.</source>
        <translation>{when started}{host}的应用已经关闭，不能再接收：FIN-WAIT-2 计时器启动（{interval}），使{host}不必一直等待{peer}的 FIN。
{when gone}FIN-WAIT-2 计时器[（{oldInterval}）]到期：{peer}一直没有关闭，而{host}的应用早已放手。
{when gone}{host}删除这个连接，不发送任何报文段；RFC 没有规定这个期限，它来自操作系统。</translation>
    </message>
    <message>
        <source>The delayed-ACK timer[ ({oldInterval})] expired: no other segment came to carry the acknowledgment.
{Host} sends {sent}.</source>
        <translation>延迟确认计时器[（{oldInterval}）]到期：没有其他报文段可以捎带这个确认。
{host}发送 {sent}。</translation>
    </message>
    <message>
        <source>{when not sent}The keepalive timer of {host} runs[ ({interval})]: if it hears nothing for so long, it will ask {peer}.
{when sent}{Host} has heard nothing for a while and asks whether {peer} is still there.
Its keepalive probe is {sent}: a number that {peer} has already seen, so that {peer} must answer by an ACK.</source>
        <translation>{when not sent}{host}的保活计时器在运行[（{interval}）]：如果这么久没有收到任何报文段，它会询问{peer}。
{when sent}{host}有一段时间没有收到任何报文段，于是询问{peer}是否还在。
它的保活探测报文段是 {sent}：这个序号{peer}早已收到过，所以{peer}必须回复 ACK。</translation>
    </message>
    <message>
        <source>None of the keepalive probes was answered: {host} takes {peer} for gone.
It sends {sent}.
The connection is gone[; the application is told: {report}].</source>
        <translation>保活探测报文段都没有得到回答：{host}认为{peer}已经不在。
它发送 {sent}。
连接被删除[；应用得到报告：{report}]。</translation>
    </message>
    <message>
        <source>{when not sent}The receive window of {peer} has no room and nothing is left to be acknowledged: a persist timer starts[ ({interval})].
{when sent}The receive window of {peer} is closed: {host} asks again, because the segment that opens it may have got lost.
Its zero-window probe is {sent}.</source>
        <translation>{when not sent}{peer}的接收窗口没有空间，也没有尚待确认的内容：持续计时器启动[（{interval}）]。
{when sent}{peer}的接收窗口为零：{host}再次询问，因为通告新窗口的报文段可能丢失。
它的零窗口探测是 {sent}。</translation>
    </message>
    <message>
        <source>The retransmission timer of {host} starts[ ({interval})]: what takes sequence numbers is repeated until it is acknowledged.</source>
        <translation>{host}的重传计时器启动[（{interval}）]：占用序号的内容会一直重传，直到得到确认。</translation>
    </message>
    <message>
        <source>The retransmission timer of {host} stops: nothing is left to be acknowledged.</source>
        <translation>{host}的重传计时器停止：没有尚待确认的内容。</translation>
    </message>
    <message>
        <source>{when arrived}The retransmission timer of {host} starts again[ ({interval})]: something sent later is still unacknowledged.</source>
        <translation>{when arrived}{host}的重传计时器重新启动[（{interval}）]：后来发送的内容还没有得到确认。</translation>
    </message>
    <message>
        <source>The retransmission timer of {host} starts again[ ({interval})].</source>
        <translation>{host}的重传计时器重新启动[（{interval}）]。</translation>
    </message>
    <message>
        <source>A part of the segment was changed on its way: the checksum does not fit, and {host} discards it unread.
For both sides this is the same as a loss.</source>
        <translation>报文段在途中损坏：检验和错误，{host}丢弃它。
对双方来说，这与丢失没有区别。</translation>
    </message>
    <message>
        <source>{Host} crashes: all its connections are gone, without a segment and without a report.
{Peer} notices nothing until it sends something itself.</source>
        <translation>{host}崩溃：它的所有连接都消失，没有报文段，也没有报告。
{peer}毫无察觉，直到它自己发送报文段。</translation>
    </message>
    <message>
        <source>listen() is a passive open: {host} waits in LISTEN for a SYN to its port[ {port}].
It sends nothing.</source>
        <translation>listen() 是被动打开：{host}在 LISTEN 状态等待发往其端口[ {port} ]的 SYN。
它不发送任何报文段。</translation>
    </message>
    <message>
        <source>The data waits at {host}: it may leave once the connection is ESTABLISHED and the receive window of {peer} has room.</source>
        <translation>数据先在{host}等待：连接进入 ESTABLISHED 状态并且{peer}的接收窗口有空间时才能发出。</translation>
    </message>
    <message>
        <source>The application of {host} reads what has arrived in order.
It takes {octets}.</source>
        <translation>{host}的应用读取已经按序到达的数据。
它取走 {octets}。</translation>
    </message>
    <message>
        <source>{when not stopped}Reading has made room in the receive window of {host}.
It announces the larger window by {sent}.
{when stopped}The receive window of {peer} has room again: the persist timer of {host} stops.</source>
        <translation>{when not stopped}读取数据使{host}的接收窗口重新有了空间。
它用 {sent} 通告更大的窗口。
{when stopped}{peer}的接收窗口又有了空间：{host}的持续计时器停止。</translation>
    </message>
    <message>
        <source>{Host} stops listening: a listener is no connection, so nothing is sent.</source>
        <translation>{host}停止监听：监听本身不是连接，因此不发送任何报文段。</translation>
    </message>
    <message>
        <source>{Host} closes before its SYN was answered: it forgets the connection and sends nothing.
A SYN+ACK that comes later is answered by RST.</source>
        <translation>{host}的 SYN 还没有得到回答就关闭：它删除这个连接，不发送任何报文段。
以后到达的 SYN+ACK 会得到 RST。</translation>
    </message>
    <message>
        <source>{Host} closes before the handshake is complete.
It goes from SYN-RECEIVED to {to}.</source>
        <translation>{host}在握手完成之前关闭。
它从 SYN-RECEIVED 进入 {to}。</translation>
    </message>
    <message>
        <source>{Host} ends its direction of the connection: this is the active close.
It goes to {to}.
It sends {sent}: the last data and the FIN go in one segment.
The direction from {peer} stays open until {peer} sends its own FIN.</source>
        <translation>{host}结束自己的发送方向：这是主动关闭。
它进入 {to}。
它发送 {sent}：最后的数据和 FIN 放在同一个报文段中。
从{peer}发来的方向仍然打开，直到{peer}发送自己的 FIN。</translation>
    </message>
    <message>
        <source>{Peer} has already ended its direction; now {host} ends its own.
It goes to {to}: only the acknowledgment of its FIN is missing.
It sends {sent}: the last data and the FIN go in one segment.</source>
        <translation>{peer}已经结束了自己的发送方向，现在{host}也结束自己的。
它进入 {to}：只差对它的 FIN 的确认。
它发送 {sent}：最后的数据和 FIN 放在同一个报文段中。</translation>
    </message>
    <message>
        <source>{Host} closes although its application has not read all data that arrived: that data is lost.
Instead of FIN it sends {sent}, so that {peer} learns of the loss.
A reset is not acknowledged, and no TIME-WAIT follows.</source>
        <translation>{host}关闭时还有到达的数据没有被应用读取：这些数据丢失了。
它发送的不是 FIN，而是 {sent}，让{peer}知道数据丢失。
复位不需要确认，之后也没有 TIME-WAIT。</translation>
    </message>
    <message>
        <source>{Host} has already ended its direction: there is no second FIN.</source>
        <translation>{host}已经结束了自己的发送方向：不会有第二个 FIN。</translation>
    </message>
    <message>
        <source>{Host} aborts: it forgets the connection at once.
In {state} there is nothing to reset at the other end, so nothing is sent.</source>
        <translation>{host}异常终止：立即删除这个连接。
在 {state} 状态下，对端没有需要复位的内容，因此不发送任何报文段。</translation>
    </message>
    <message>
        <source>{Host} aborts: both directions end at once, and data on its way is lost.
It sends {sent} and forgets the connection; a RST is not acknowledged.</source>
        <translation>{host}异常终止：两个方向立即结束，途中的数据丢失。
它发送 {sent} 并删除这个连接；RST 不需要确认。</translation>
    </message>
    <message>
        <source>{Host} has no connection to which this segment belongs.
It answers {sent}.
The RST takes its seq from ack {ack} of the segment: a number that {peer} expects, so {peer} will believe it.</source>
        <translation>{host}没有与这个报文段对应的连接。
它回复 {sent}。
RST 的序号取自该报文段的 ack={ack}：这正是{peer}期望的序号，所以{peer}会相信它。</translation>
    </message>
    <message>
        <source>{Host} has no connection to which this segment belongs.
It answers {sent}.
The segment has no ack from which the RST could take its number, so the RST has seq 0 and acknowledges the segment by ack {sentAck}.</source>
        <translation>{host}没有与这个报文段对应的连接。
它回复 {sent}。
该报文段没有 ack 可供 RST 取作序号，所以 RST 的 seq 为 0，并用 ack={sentAck} 确认该报文段。</translation>
    </message>
    <message>
        <source>{Host} has no connection to which this RST belongs and ignores it.
A RST is never answered: otherwise two hosts could reset each other for ever.</source>
        <translation>{host}没有与这个 RST 对应的连接，于是忽略它。
RST 从不得到回答，否则两台主机可能无休止地互相复位。</translation>
    </message>
    <message>
        <source>{Host} listens: for this SYN it creates a new connection, and the listener itself stays in LISTEN.
The SYN brings the initial sequence number {seq} and takes that one number, so RCV.NXT is {seqPlus1}.
{Host} answers {sent}: its own SYN and the acknowledgment go in one segment.
The new connection waits in {to} for ack {sentEnd}.</source>
        <translation>{host}正在监听：它为这个 SYN 创建一个新连接，监听者本身仍为 LISTEN。
SYN 带来初始序号 {seq}，并占用这一个序号，因此 RCV.NXT 为 {seqPlus1}。
{host}回复 {sent}：自己的 SYN 和确认放在同一个报文段中。
新连接在 {to} 状态等待 ack={sentEnd}。</translation>
    </message>
    <message>
        <source>Thought experiment with two messages: {host} counts the connection as open as soon as it has answered the SYN.
It answers {sent} and is in {to} at once.
It cannot tell whether the SYN was new or an old duplicate: that is what the third message would say.</source>
        <translation>假设实验：如果只有两次握手，{host}回答 SYN 之后就认为连接已经建立。
它回复 {sent}，立即进入 {to}。
它无法判断这个 SYN 是新的还是失效的：这本来要由第三次握手说明。</translation>
    </message>
    <message>
        <source>A listener waits for a SYN: {host} drops this segment and stays in LISTEN.</source>
        <translation>监听者只等待 SYN：{host}丢弃这个报文段，仍为 LISTEN。</translation>
    </message>
    <message>
        <source>A segment with both SYN and FIN opens nothing here: {host} drops it without an answer.
By the text of the RFC it would count as a SYN; this stack does not take it.</source>
        <translation>同时带有 SYN 和 FIN 的报文段在这里不能打开连接：{host}丢弃它，不作回答。
按照 RFC 原文，它会被当作 SYN；这个协议栈不接受它。</translation>
    </message>
    <message>
        <source>The SYN queue of {host} is full: too many connections wait in SYN-RECEIVED for their third message.
{Host} drops {segment} without an answer; the sender will repeat its SYN.</source>
        <translation>{host}的半连接队列（SYN 队列）已满：太多连接在 SYN-RECEIVED 状态等待第三次握手。
{host}丢弃 {segment}，不作回答；发送方之后会重传 SYN。</translation>
    </message>
    <message>
        <source>The accept queue of {host} is full: the application has not called accept() often enough.
{Host} drops {segment} without an answer, as if the network had lost it.</source>
        <translation>{host}的全连接队列（accept 队列）已满：应用没有及时调用 accept()。
{host}丢弃 {segment}，不作回答，如同网络丢失了它。</translation>
    </message>
    <message>
        <source>The accept queue of {host} is full, and this host is set to abort on overflow.
It answers {sent}: {peer} learns at once that there is no room.</source>
        <translation>{host}的全连接队列（accept 队列）已满，并且这台主机设置为溢出时异常终止。
它回复 {sent}：{peer}立即知道没有空位。</translation>
    </message>
    <message>
        <source>The listener of {host} is closed: a finished connection that nobody has accepted can never be accepted now.
{Host} ends it by {sent}.</source>
        <translation>{host}的监听已关闭：已完成但未被 accept() 取走的连接再也不会被取走。
{host}用 {sent} 结束它。</translation>
    </message>
    <message>
        <source>The listener of {host} is closed: its half-finished connection disappears without a segment.
An ACK that still comes for it is answered by RST.</source>
        <translation>{host}的监听已关闭：它的半连接随之删除，不发送任何报文段。
之后到达的 ACK 会得到 RST。</translation>
    </message>
    <message>
        <source>{Host} works with a SYN cookie: it keeps nothing of the SYN, and its initial sequence number is computed from the addresses, the ports and a secret.
It answers {sent} and forgets it; nobody will repeat this SYN+ACK.
The ACK brings the cookie back: from ack {ack} {host} rebuilds the connection, which is in {to} now.</source>
        <translation>{host}使用 SYN Cookie：它不保存 SYN 的任何信息，初始序号由地址、端口和一个密钥计算得出。
它回复 {sent}，随即忘记；这个 SYN+ACK 不会被重传。
ACK 带回了 Cookie：{host}根据 ack={ack} 重建连接，连接现在处于 {to}。</translation>
    </message>
    <message>
        <source>The segment does not acknowledge anything that {host} has sent.
It has ack {ack}, but the SYN of {host} has seq {iss}: only ack {issPlus1} would fit.
{Host} answers {sent} and stays in SYN-SENT.
By this {sentFlags} {peer} learns that the SYN it answered was an old one.
{when discarded}A RST that acknowledges something else is not believed.</source>
        <translation>这个报文段确认的不是{host}发送过的内容。
它的 ack={ack}，而{host}的 SYN 是 seq={iss}：只有 ack={issPlus1} 才符合。
{host}回复 {sent}，状态仍为 SYN-SENT。
{peer}由这个 {sentFlags} 得知，它所回答的 SYN 是失效的。
{when discarded}确认了其他内容的 RST 不可信。</translation>
    </message>
    <message>
        <source>This stack does not wait until its retransmission timer expires: {host} will send its SYN again at once.</source>
        <translation>这个协议栈不等重传计时器到期：{host}会立即再次发送 SYN。</translation>
    </message>
    <message>
        <source>The RST acknowledges the SYN of {host}, so it is believed: nobody listens at {peer}.
ack {ack} is the number after the SYN.
{Host} gives up the attempt at once; its application is told: {report}.</source>
        <translation>这个 RST 确认了{host}的 SYN，所以是可信的：{peer}没有监听这个端口。
ack={ack} 正是 SYN 之后的序号。
{host}立即放弃打开；应用得到报告：{report}。</translation>
    </message>
    <message>
        <source>In SYN-SENT a RST is believed only if it acknowledges the SYN; this one does not, and {host} ignores it.</source>
        <translation>在 SYN-SENT 状态下，只有确认了 SYN 的 RST 才可信；这个 RST 不是，{host}忽略它。</translation>
    </message>
    <message>
        <source>{Peer} has acknowledged the SYN of {host} and has sent its own.
ack {ack} is the number after the SYN of {host}; seq {seq} is the initial sequence number of {peer}.
{Host} goes from {from} to {to}.
It acknowledges the SYN of {peer} by {sent}.
It may send data from now on, even in this {sentFlags}.
{when data leaves}The third message carries data: it acknowledges the SYN of {peer} all the same.
{when two-way}Thought experiment with two messages: {host} sends nothing back, so {peer} never learns whether its SYN arrived.</source>
        <translation>{peer}确认了{host}的 SYN，并发来了自己的 SYN。
ack={ack} 是{host}的 SYN 之后的序号；seq={seq} 是{peer}的初始序号。
{host}从 {from} 进入 {to}。
它用 {sent} 确认{peer}的 SYN。
从现在起它可以发送数据，在这个 {sentFlags} 中就可以携带。
{when data leaves}第三次握手携带了数据：它同样确认了{peer}的 SYN。
{when two-way}假设实验：如果只有两次握手，{host}不再回复，{peer}永远无法知道自己的 SYN 是否到达。</translation>
    </message>
    <message>
        <source>A SYN without ACK comes instead of an answer: {peer} opens at the same time.
{Host} answers {sent} and goes to {to}.
Both SYNs together make one connection, not two.</source>
        <translation>到达的不是回答，而是一个不带 ACK 的 SYN：{peer}也在同时打开。
{host}回复 {sent}，进入 {to}。
两个 SYN 合起来只建立一个连接。</translation>
    </message>
    <message>
        <source>The SYN of {host} is acknowledged, but the SYN of {peer} has not come yet.
{Host} stays in SYN-SENT.</source>
        <translation>{host}的 SYN 已得到确认，但{peer}的 SYN 还没有到达。
{host}的状态仍为 SYN-SENT。</translation>
    </message>
    <message>
        <source>The segment has neither SYN nor RST: in SYN-SENT {host} drops it.</source>
        <translation>这个报文段既没有 SYN 也没有 RST：{host}在 SYN-SENT 状态下丢弃它。</translation>
    </message>
    <message>
        <source>new connection</source>
        <translation>新连接</translation>
    </message>
    <message>
        <source>delayed ACK %1</source>
        <translation>延迟确认 %1</translation>
    </message>
    <message>
        <source>keepalive %1</source>
        <translation>保活 %1</translation>
    </message>
    <message>
        <source>persist %1</source>
        <translation>持续 %1</translation>
    </message>
    <message>
        <source>due at %1</source>
        <translation>%1 到期</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>time, s</source>
        <translation>时间 s</translation>
    </message>
    <message>
        <source>Listener</source>
        <translation>监听者</translation>
    </message>
    <message>
        <source>old</source>
        <translation>旧</translation>
    </message>
    <message>
        <source>dup</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>corrupt</source>
        <translation>损坏</translation>
    </message>
    <message>
        <source>Both directions are closed now.
{Host} goes from {from} to {to} and waits there for 2MSL[ ({interval})].
Its last ACK may get lost, and then the FIN of {peer} comes again and must be answered.
The wait also lets old segments of this connection vanish before the pair of sockets is used again.</source>
        <translation>现在两个方向都已关闭。
{host}从 {from} 进入 {to}，在那里等待 2MSL[（{interval}）]。
它的最后一个 ACK 可能丢失，那时{peer}的 FIN 会再次到达，必须回答。
等待也让这个连接失效的报文段在四元组重新使用之前消失。</translation>
    </message>
    <message>
        <source>A RST is neither acknowledged nor retransmitted: {peer} learns nothing of it.
{Peer} still has a connection in {peerState}, and {host} knows nothing of that one.</source>
        <translation>RST 既不被确认，也不被重传：{peer}对此一无所知。
{peer}仍有一个处于 {peerState} 的连接，而{host}没有这个连接。</translation>
    </message>
    <message>
        <source>the sender %1</source>
        <translation>发送方 %1</translation>
    </message>
    <message>
        <source>The sender %1</source>
        <translation>发送方 %1</translation>
    </message>
    <message>
        <source>The state[ of connection {name}] changes from {from} to {to}.</source>
        <translation>[连接 {name} 的]状态从 {from} 变为 {to}。</translation>
    </message>
    <message>
        <source>The application is told: {report}.</source>
        <translation>应用得到报告：{report}。</translation>
    </message>
    <message>
        <source>The time-wait timer[ ({oldInterval})] expired: no segment that lives one MSL at most can be on its way any more.
{Host} forgets the connection, and the pair of sockets is free again.</source>
        <translation>时间等待计时器[（{oldInterval}）]到期：寿命不超过 MSL 的报文段都已消失。
{host}删除这个连接，四元组可以重新使用。</translation>
    </message>
    <message>
        <source>connect() is an active open: {host} chooses its initial sequence number[ and sends {sent}].
The SYN takes one sequence number, so the next one is {sentEnd}.
{Host} waits in {to} for a SYN+ACK with ack {sentEnd}.</source>
        <translation>connect() 是主动打开：{host}选定初始序号[，并发送 {sent}]。
SYN 占用一个序号，因此下一个序号是 {sentEnd}。
{host}在 {to} 状态等待 ack={sentEnd} 的 SYN+ACK。</translation>
    </message>
    <message>
        <source>{Host} has no data left to send, so its FIN leaves[: {sent}].
The FIN takes one sequence number, so it can be acknowledged and retransmitted.
{when ACK was held}It also carries the acknowledgment that was held back: two closing segments become one.</source>
        <translation>{host}没有剩余的数据要发送，于是发出 FIN[：{sent}]。
FIN 占用一个序号，所以能被确认，也能被重传。
{when ACK was held}它还捎带了被延迟的确认：第二、三次挥手合并。</translation>
    </message>
    <message>
        <source>A listener has sent nothing that could be acknowledged.
So ack {ack} belongs to a connection that {host} does not have.
{Host} answers {sent} and goes on listening.</source>
        <translation>监听者没有发送过任何可以被确认的内容。
因此 ack={ack} 属于{host}没有的连接。
{host}回复 {sent}，继续监听。</translation>
    </message>
    <message>
        <source>Thought experiment with four messages: {host} sends the acknowledgment and its own SYN in two segments.
It sends {sent}.
Nothing is gained: both say what one SYN+ACK can say.
The new connection waits in {to} for ack {sentEnd}.</source>
        <translation>假设实验：如果是四次握手，{host}把确认和自己的 SYN 分成两个报文段发送。
它发送 {sent}。
这样没有任何好处：一个 SYN+ACK 就能同时说明这两件事。
新连接在 {to} 状态等待 ack={sentEnd}。</translation>
    </message>
    <message numerus="yes">
        <source>%n octet(s)</source>
        <translation>
            <numerusform>%n 字节</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n octet(s) of data</source>
        <translation>
            <numerusform>%n 字节数据</numerusform>
        </translation>
    </message>
    <message>
        <source>The direction of {host} is open and the receive window of {peer} has room[, so {host} sends {sent}].
Each octet takes one sequence number, so the next one is {sentEnd}.
{when ACK was held}The segment also carries the acknowledgment that was held back.</source>
        <translation>{host}的发送方向处于打开状态，{peer}的接收窗口也有空间[，于是{host}发送 {sent}]。
每个字节占用一个序号，因此下一个序号是 {sentEnd}。
{when ACK was held}这个报文段还捎带了被延迟的确认。</translation>
    </message>
    <message>
        <source>{Host} is down: what arrives there vanishes, and nobody answers.</source>
        <translation>{host}没有运行：到达的报文段全部消失，没有任何回答。</translation>
    </message>
    <message>
        <source>The picture would be %1 x %2 px; a PNG may have at most %3 x %3 px. Choose a smaller scale, or SVG.</source>
        <translation>图片将有 %1 x %2 px；PNG 最多 %3 x %3 px。请减小缩放，或选用 SVG。</translation>
    </message>
    <message>
        <source>There is not enough memory for a picture this big.</source>
        <translation>内存不足，画不了这么大的图片。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>无法写入 %1：%2。</translation>
    </message>
    <message>
        <source>SYN, SYN+ACK</source>
        <translation>SYN、SYN+ACK</translation>
    </message>
    <message>
        <source>ACK only</source>
        <translation>仅 ACK</translation>
    </message>
    <message>
        <source>data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>copy made by the network</source>
        <translation>网络产生的副本</translation>
    </message>
    <message>
        <source>damaged, discarded</source>
        <translation>损坏，被丢弃</translation>
    </message>
    <message>
        <source>old segment</source>
        <translation>失效的报文段</translation>
    </message>
    <message>
        <source>forged segment</source>
        <translation>伪造的报文段</translation>
    </message>
    <message>
        <source>%1 old %2s</source>
        <translation>%1 个失效的 %2</translation>
    </message>
    <message>
        <source>%1 forged %2s</source>
        <translation>%1 个伪造的 %2</translation>
    </message>
    <message>
        <source>SYN queue full</source>
        <translation>SYN 队列已满</translation>
    </message>
    <message>
        <source>accept queue full</source>
        <translation>accept 队列已满</translation>
    </message>
    <message>
        <source>timer, expired</source>
        <translation>计时器到期</translation>
    </message>
    <message>
        <source>time left out</source>
        <translation>省略的时间</translation>
    </message>
    <message>
        <source>One-way delay %1</source>
        <translation>单向延迟 %1</translation>
    </message>
    <message>
        <source>Delay %1 to the server, %2 back</source>
        <translation>去程延迟 %1，回程延迟 %2</translation>
    </message>
    <message>
        <source>, MSL %1</source>
        <translation>，MSL %1</translation>
    </message>
    <message>
        <source>; the run up to %1 s</source>
        <translation>；画到 %1 s 为止</translation>
    </message>
    <message>
        <source>.</source>
        <translation>。</translation>
    </message>
    <message>
        <source>States and transitions as in RFC 9293, Figure 5; heavy lines were taken in this run.</source>
        <translation>状态与转换按 RFC 9293 图 5；粗线是这次运行走过的。</translation>
    </message>
    <message>
        <source>Synstep, scenario %1.</source>
        <translation>Synstep，场景 %1。</translation>
    </message>
    <message>
        <source>passive OPEN</source>
        <translation>被动打开</translation>
    </message>
    <message>
        <source>CLOSE</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>active OPEN
snd SYN</source>
        <translation>主动打开
发 SYN</translation>
    </message>
    <message>
        <source>rcv SYN
snd SYN,ACK</source>
        <translation>收 SYN
发 SYN,ACK</translation>
    </message>
    <message>
        <source>SEND
snd SYN</source>
        <translation>发送数据
发 SYN</translation>
    </message>
    <message>
        <source>rcv RST</source>
        <translation>收 RST</translation>
    </message>
    <message>
        <source>rcv SYN,ACK
snd ACK</source>
        <translation>收 SYN,ACK
发 ACK</translation>
    </message>
    <message>
        <source>rcv ACK of SYN</source>
        <translation>收 SYN 的 ACK</translation>
    </message>
    <message>
        <source>CLOSE
snd FIN</source>
        <translation>关闭
发 FIN</translation>
    </message>
    <message>
        <source>rcv FIN
snd ACK</source>
        <translation>收 FIN
发 ACK</translation>
    </message>
    <message>
        <source>rcv ACK of FIN</source>
        <translation>收 FIN 的 ACK</translation>
    </message>
    <message>
        <source>rcv ACK
of FIN</source>
        <translation>收 FIN
的 ACK</translation>
    </message>
    <message>
        <source>2MSL</source>
        <translation>2MSL</translation>
    </message>
    <message>
        <source>rcv FIN,ACK of FIN
snd ACK</source>
        <translation>收 FIN 与 FIN 的 ACK
发 ACK</translation>
    </message>
    <message>
        <source>client’s usual path</source>
        <translation>客户端的通常路径</translation>
    </message>
    <message>
        <source>server’s usual path</source>
        <translation>服务端的通常路径</translation>
    </message>
    <message>
        <source>RST: to CLOSED</source>
        <translation>RST：到 CLOSED</translation>
    </message>
    <message>
        <source>active close</source>
        <translation>主动关闭</translation>
    </message>
    <message>
        <source>passive
close</source>
        <translation>被动
关闭</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>从 %1 到 %2</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>已走过</translation>
    </message>
    <message>
        <source>this step</source>
        <translation>这一步</translation>
    </message>
    <message>
        <source>CLOSED</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>LISTEN</source>
        <translation>监听</translation>
    </message>
    <message>
        <source>SYN-SENT</source>
        <translation>同步已发送</translation>
    </message>
    <message>
        <source>SYN-RECEIVED</source>
        <translation>同步收到</translation>
    </message>
    <message>
        <source>ESTABLISHED</source>
        <translation>已建立连接</translation>
    </message>
    <message>
        <source>FIN-WAIT-1</source>
        <translation>终止等待 1</translation>
    </message>
    <message>
        <source>FIN-WAIT-2</source>
        <translation>终止等待 2</translation>
    </message>
    <message>
        <source>CLOSE-WAIT</source>
        <translation>关闭等待</translation>
    </message>
    <message>
        <source>CLOSING</source>
        <translation>正在关闭</translation>
    </message>
    <message>
        <source>LAST-ACK</source>
        <translation>最后确认</translation>
    </message>
    <message>
        <source>TIME-WAIT</source>
        <translation>时间等待</translation>
    </message>
    <message>
        <source>The picture could not be encoded as PNG.</source>
        <translation>图片无法编码为 PNG。</translation>
    </message>
    <message>
        <source>The reset says that the SYN that had opened a new connection was an old duplicate.
{Host} returns to {to} and waits there for the rest of the old connection’s 2MSL.</source>
        <translation>RST 表明，开启新连接的那个 SYN 其实是失效的重复报文段。
{Host}回到 {to}，把旧连接剩下的 2MSL 等完。</translation>
    </message>
    <message>
        <source>{Host} closes while data still waits to be sent: the data goes first.
The FIN follows the last of it; until it leaves, the state stays {state}.</source>
        <translation>{Host}关闭时还有数据等待发送：先发完数据。
FIN 跟在最后的数据之后；在它发出之前，状态仍是 {state}。</translation>
    </message>
    <message>
        <source>Changed in this run: %1.</source>
        <translation>本次运行的改动：%1。</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>建立连接</translation>
    </message>
    <message>
        <source>Losses while opening</source>
        <translation>建立连接时的丢失</translation>
    </message>
    <message>
        <source>Why three messages</source>
        <translation>为什么是三次握手</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>释放连接</translation>
    </message>
    <message>
        <source>Losses while closing</source>
        <translation>释放连接时的丢失</translation>
    </message>
    <message>
        <source>The state TIME-WAIT</source>
        <translation>TIME-WAIT 状态</translation>
    </message>
    <message>
        <source>Resets and half-open connections</source>
        <translation>复位报文段与半打开连接</translation>
    </message>
    <message>
        <source>Both at once</source>
        <translation>双方同时进行</translation>
    </message>
    <message>
        <source>Servers under attack</source>
        <translation>受到攻击的服务端</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation>%1 丢失</translation>
    </message>
    <message>
        <source>%1 delayed by %2</source>
        <translation>%1 延迟 %2</translation>
    </message>
    <message>
        <source>%1 delivered after %2</source>
        <translation>%1 在 %2 后送达</translation>
    </message>
    <message>
        <source>%1 duplicated after %2</source>
        <translation>%1 在 %2 后重复到达</translation>
    </message>
    <message>
        <source>%1 corrupted</source>
        <translation>%1 损坏</translation>
    </message>
    <message>
        <source>%1 calls %2</source>
        <translation>%1调用 %2</translation>
    </message>
    <message>
        <source>%1 injected</source>
        <translation>注入 %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>{Host} opens anew from a pair of ports that it still has in TIME-WAIT, and ends that wait.
Stacks allow it after a while where timestamps tell old segments from new ones; the new initial sequence number is above all that the old connection used.</source>
        <translation>{host}从一对仍处于 TIME-WAIT 的端口重新发起连接，并结束那段等待。
时间戳能区分两个连接的报文段时，协议栈允许在一段时间之后这样做；新的初始序号大于旧连接用过的所有序号。</translation>
    </message>
    <message>
        <source>{Host} has a Fast Open cookie of {peer}, so its SYN may carry data.
connect() sends nothing: the SYN waits for the first send() and leaves with that data.</source>
        <translation>{host}持有{peer}的 TFO Cookie，所以它的 SYN 可以携带数据。
connect() 此时不发送任何报文段：SYN 要等到第一次 send()，与那些数据一起发出。</translation>
    </message>
    <message>
        <source>The Fast Open cookie shows {peer} that the address is not forged, so that data may go with the SYN.
{Host} sends {sent}.
The SYN takes one sequence number and each octet one more: the next one is {sentEnd}.</source>
        <translation>TFO Cookie 向{peer}证明源地址不是伪造的，因此数据可以随 SYN 一起发送。
{host}发送 {sent}。
SYN 占用一个序号，每个字节再各占一个，所以下一个序号是 {sentEnd}。</translation>
    </message>
    <message>
        <source>The SYN brings the Fast Open cookie that {host} gave to this address: it is no forgery.
The application of {host} has the connection already, before the third message: it may read what came with the SYN, and answer.
That saves one round trip. The price: a duplicate of this SYN may bring the same data twice.</source>
        <translation>SYN 带来了{host}先前发给这个地址的 TFO Cookie，说明地址不是伪造的。
{host}的应用程序在第三次握手之前就得到了这个连接：它可以读取随 SYN 到达的数据，也可以作出回应。
这样节省了一个往返时间。代价是：这个 SYN 若被重复，同样的数据可能到达两次。</translation>
    </message>
    <message>
        <source>The SYN asks for a Fast Open cookie, or brings one that is not good: the SYN+ACK of {host} gives a good one, computed from the address of {peer} and a secret.
This handshake goes its usual way.</source>
        <translation>这个 SYN 请求 TFO Cookie，或者带来的 Cookie 无效：{host}在 SYN+ACK 中给出有效的 Cookie，它由{peer}的地址和一个密钥计算得出。
这次握手照常进行。</translation>
    </message>
    <message>
        <source>{Host} keeps the Fast Open cookie of {peer}: its next SYN to {peer} may carry data.</source>
        <translation>{host}保存{peer}的 TFO Cookie：它下一次发往{peer}的 SYN 可以携带数据。</translation>
    </message>
    <message>
        <source>{Peer} has acknowledged the SYN, but not the data that came with it.
{Host} sends the data again at once by {sent}, which acknowledges the SYN of {peer} too.</source>
        <translation>{peer}确认了 SYN，但没有确认随 SYN 发送的数据。
{host}立即用 {sent} 重新发送这些数据，它同时确认{peer}的 SYN。</translation>
    </message>
    <message>
        <source>Drag to delay; with Ctrl, to duplicate</source>
        <translation>拖动以延迟；按住 Ctrl 拖动则复制</translation>
    </message>
    <message>
        <source>%1, %2 times</source>
        <translation>%1，共 %2 次</translation>
    </message>
    <message>
        <source>A copy arrives at %1</source>
        <translation>副本在 %1 到达</translation>
    </message>
    <message>
        <source>Arrives at %1, earlier by %2</source>
        <translation>在 %1 到达，提前 %2</translation>
    </message>
    <message>
        <source>Arrives at %1, later by %2</source>
        <translation>在 %1 到达，推迟 %2</translation>
    </message>
    <message>
        <source>First difference</source>
        <translation>第一处不同</translation>
    </message>
    <message>
        <source>no message here</source>
        <translation>此处没有报文段</translation>
    </message>
    <message>
        <source>no timer runs: nothing will ever end this connection</source>
        <translation>没有计时器在运行：这个连接永远不会结束</translation>
    </message>
    <message>
        <source>first difference</source>
        <translation>第一处不同</translation>
    </message>
    <message>
        <source>shared time, s</source>
        <translation>共同时间（s）</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>报文段</translation>
    </message>
    <message>
        <source>Retransmissions</source>
        <translation>重传</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>Half-open left</source>
        <translation>剩余半连接</translation>
    </message>
    <message>
        <source>Ghosts left</source>
        <translation>剩余幽灵连接</translation>
    </message>
    <message>
        <source>End: client / server</source>
        <translation>结束状态：客户端 / 服务端</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Round trips</source>
        <translation>往返次数</translation>
    </message>
    <message>
        <source>ESTABLISHED at</source>
        <translation>到达 ESTABLISHED</translation>
    </message>
    <message>
        <source>%1 set to %2</source>
        <translation>%1设为 %2</translation>
    </message>
    <message>
        <source>no timer is set.</source>
        <translation>没有启动计时器。</translation>
    </message>
    <message>
        <source>nothing happens then.</source>
        <translation>此时什么也没有发生。</translation>
    </message>
    <message>
        <source>The two runs are the same.</source>
        <translation>两次运行完全相同。</translation>
    </message>
    <message>
        <source>The runs first differ at %1 s.</source>
        <translation>第一处不同出现在 %1 s。</translation>
    </message>
    <message>
        <source>A: %1</source>
        <translation>A：%1</translation>
    </message>
    <message>
        <source>B: %1</source>
        <translation>B：%1</translation>
    </message>
    <message>
        <source>Resets</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Run: %1</source>
        <translation>运行：%1</translation>
    </message>
    <message>
        <source>Breakpoint: %1</source>
        <translation>断点：%1</translation>
    </message>
    <message>
        <source>%1 reached %2</source>
        <translation>%1进入了 %2</translation>
    </message>
    <message>
        <source>%1 reaches %2</source>
        <translation>%1进入 %2</translation>
    </message>
    <message>
        <source>%1 sends %2</source>
        <translation>%1发送 %2</translation>
    </message>
    <message>
        <source>%2 of %1 arrives</source>
        <translation>%1的 %2 到达</translation>
    </message>
    <message>
        <source>%2 of %1 is lost</source>
        <translation>%1的 %2 丢失</translation>
    </message>
    <message>
        <source>%1 sent %2</source>
        <translation>%1发送了 %2</translation>
    </message>
    <message>
        <source>%2 of %1 arrived</source>
        <translation>%1的 %2 已到达</translation>
    </message>
    <message>
        <source>%2 of %1 was lost</source>
        <translation>%1的 %2 已丢失</translation>
    </message>
    <message>
        <source>%1: %2 expired</source>
        <translation>%1：%2已到期</translation>
    </message>
    <message>
        <source>%1: %2 expires</source>
        <translation>%1：%2到期</translation>
    </message>
    <message numerus="yes">
        <source>%1 sent a message again, %n time(s)</source>
        <translation>
            <numerusform>%1把同一报文段重发了 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 sends a message again, %n time(s)</source>
        <translation>
            <numerusform>%1第 %n 次重发同一报文段</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation>已停下：%1</translation>
    </message>
    <message>
        <source>from %1 s on</source>
        <translation>从 %1 s 继续</translation>
    </message>
    <message>
        <source>still to come</source>
        <translation>尚未发生</translation>
    </message>
    <message>
        <source>%1 SYN from %2</source>
        <translation>来自 %2 的 %1 个 SYN</translation>
    </message>
    <message>
        <source>%1 SYN from %2, ports %3 to %4</source>
        <translation>来自 %2 的 %1 个 SYN，端口 %3 至 %4</translation>
    </message>
    <message>
        <source>%1 answered</source>
        <translation>已应答 %1 个</translation>
    </message>
    <message>
        <source>%1 dropped</source>
        <translation>已丢弃 %1 个</translation>
    </message>
    <message>
        <source>%1 lost on the way</source>
        <translation>途中丢失 %1 个</translation>
    </message>
    <message>
        <source>%1 in flight</source>
        <translation>在途 %1 个</translation>
    </message>
    <message>
        <source>within %1: %2</source>
        <translation>%1 内：%2</translation>
    </message>
    <message>
        <source>Closing phase</source>
        <translation>关闭阶段</translation>
    </message>
    <message>
        <source>Opening phase</source>
        <translation>建立阶段</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>Not right</source>
        <translation>不对</translation>
    </message>
    <message>
        <source>Not quite: %1 of %2 right</source>
        <translation>不完全对：%2 项中对了 %1 项</translation>
    </message>
    <message>
        <source>Not right: %1.</source>
        <translation>不对的是：%1。</translation>
    </message>
    <message>
        <source>Every segment with the ACK bit acknowledges. Data that comes instead of the lost ACK acknowledges as well as the ACK would have.</source>
        <translation>带 ACK 标志的报文段都起确认作用。代替丢失的 ACK 到达的数据，确认的内容与那个 ACK 相同。</translation>
    </message>
    <message>
        <source>A SYN may carry data. It is kept until the connection is ESTABLISHED, and not refused.</source>
        <translation>SYN 可以携带数据。数据会保留到连接进入 ESTABLISHED，而不会被拒绝。</translation>
    </message>
    <message>
        <source>The acknowledgment number is the next one expected, not the one that came: SYN and FIN count one octet each.</source>
        <translation>确认号是期望收到的下一个序号，而不是刚收到的序号：SYN 和 FIN 各占一个序号。</translation>
    </message>
    <message>
        <source>The acknowledgment number is the next octet expected: data counts with all its octets, SYN and FIN with one, a pure ACK with none.</source>
        <translation>确认号是期望收到的下一个字节的序号：数据按字节数计，SYN 和 FIN 各计一，纯 ACK 不计。</translation>
    </message>
    <message>
        <source>Sequence numbers count octets, not segments: the next number follows the last octet that was sent.</source>
        <translation>序号对字节编号，而不是对报文段编号：下一个序号紧接在已发送的最后一个字节之后。</translation>
    </message>
    <message>
        <source>That state comes later: this step does not bring what it takes to enter it.</source>
        <translation>那是之后才会进入的状态：这一步还不具备进入它的条件。</translation>
    </message>
    <message>
        <source>That state is left in this step: states change as a segment is sent or arrives, and not with the answer to it.</source>
        <translation>这一步正好离开那个状态：状态在报文段发出或到达时就会改变，而不是等到对它的回复到来。</translation>
    </message>
    <message>
        <source>An acknowledgment of something that was never sent is not ignored: the other end must learn that its connection belongs to nobody.</source>
        <translation>确认了从未发送过的内容，不会被忽略：必须让对端知道它的这个连接并不存在。</translation>
    </message>
    <message>
        <source>TIME-WAIT is the state of the end that closed first: it is that one which sends the last ACK.</source>
        <translation>TIME-WAIT 属于先关闭的一端：最后一个 ACK 由它发送。</translation>
    </message>
    <message>
        <source>The FIN-WAIT-2 timer runs in FIN-WAIT-2 only. TIME-WAIT lasts 2MSL.</source>
        <translation>FIN-WAIT-2 计时器只在 FIN-WAIT-2 状态运行。TIME-WAIT 持续 2MSL。</translation>
    </message>
    <message>
        <source>accept() sends nothing: the handshake is finished before, and the connection waits in the accept queue.</source>
        <translation>accept() 不发送任何报文段：握手在此之前已经完成，连接在全连接队列中等待。</translation>
    </message>
    <message>
        <source>close() does not always send FIN: with data that nobody has read, the peer has to learn that it was lost.</source>
        <translation>close() 并不总是发送 FIN：如果还有数据没有被读取，就必须让对端知道这些数据丢失了。</translation>
    </message>
    <message>
        <source>No timer ends CLOSE-WAIT: it lasts until the application closes.</source>
        <translation>没有计时器会结束 CLOSE-WAIT：它一直持续到应用程序关闭连接。</translation>
    </message>
    <message>
        <source>ACK and FIN need not be two segments: an ACK travels with whatever is sent next, also with FIN.</source>
        <translation>ACK 和 FIN 不必是两个报文段：ACK 可以由接下来发送的任何报文段捎带，FIN 也可以。</translation>
    </message>
    <message>
        <source>A retransmission carries the same octets: its seq is the same.</source>
        <translation>重传的是同样的内容：seq 不变。</translation>
    </message>
    <message>
        <source>A pure ACK takes no sequence number: nobody acknowledges it, no timer waits for that, and it is never retransmitted.</source>
        <translation>纯 ACK 不占用序号：没有谁会确认它，也没有计时器为它等待，所以它从不重传。</translation>
    </message>
    <message>
        <source>Once a connection is open every segment acknowledges: FIN has the ACK bit set, too.</source>
        <translation>连接建立之后每个报文段都起确认作用：FIN 也带有 ACK 标志。</translation>
    </message>
    <message>
        <source>Then is sent: %1</source>
        <translation>随后发送：%1</translation>
    </message>
    <message>
        <source>Also sent: %1</source>
        <translation>同时还发送：%1</translation>
    </message>
    <message>
        <source>your prediction</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>flags</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>whether something is sent</source>
        <translation>是否有报文段发送</translation>
    </message>
    <message>
        <source>which timer</source>
        <translation>哪个计时器</translation>
    </message>
    <message>
        <source>who sends</source>
        <translation>由谁发送</translation>
    </message>
    <message>
        <source>what the timer sends</source>
        <translation>计时器到期后发送的报文段</translation>
    </message>
    <message>
        <source>the client’s state</source>
        <translation>客户端的状态</translation>
    </message>
    <message>
        <source>the server’s state</source>
        <translation>服务端的状态</translation>
    </message>
    <message>
        <source>whether it recovers</source>
        <translation>能否恢复</translation>
    </message>
    <message>
        <source>by what</source>
        <translation>靠什么</translation>
    </message>
    <message>
        <source>by whom</source>
        <translation>由谁</translation>
    </message>
    <message>
        <source>the order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>what stands in the blank</source>
        <translation>空白处的内容</translation>
    </message>
    <message>
        <source>the choice</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>nothing happens any more</source>
        <translation>不再发生什么</translation>
    </message>
    <message>
        <source>a timer expires and something is sent again</source>
        <translation>计时器到期并重传</translation>
    </message>
    <message>
        <source>a segment that comes anyhow</source>
        <translation>本来就会到来的报文段</translation>
    </message>
    <message>
        <source>a RST</source>
        <translation>RST</translation>
    </message>
    <message>
        <source>giving up</source>
        <translation>放弃</translation>
    </message>
    <message numerus="yes">
        <source>%n tries left</source>
        <translation>
            <numerusform>还有 %n 次机会</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 counts one octet, so the acknowledgment number is one more than its sequence number.</source>
        <translation>%1 占用一个序号，所以确认号比它的序号大一。</translation>
    </message>
    <message>
        <source>The right answer is: %1</source>
        <translation>正确答案：%1</translation>
    </message>
    <message>
        <source>The rule is:</source>
        <translation>依据是：</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>An injected {segment} is on its way to {peer}.</source>
        <translation>注入的 {segment} 正在发往{peer}。</translation>
    </message>
    <message>
        <source>{Host} sends {segment}.</source>
        <translation>{host}发送 {segment}。</translation>
    </message>
    <message>
        <source>{Host} crashes.</source>
        <translation>{host}崩溃。</translation>
    </message>
    <message>
        <source>{Host} runs again.</source>
        <translation>{host}重新运行。</translation>
    </message>
    <message>
        <source>The application of {host} calls {call}.</source>
        <translation>{host}的应用程序调用 {call}。</translation>
    </message>
    <message>
        <source>A segment of {host} is lost on its way[: {segment}].</source>
        <translation>{host}的报文段在途中丢失[：{segment}]。</translation>
    </message>
    <message>
        <source>What is sent next?</source>
        <translation>接下来会发送什么？</translation>
    </message>
    <message>
        <source>What does {host} send?</source>
        <translation>{host}会发送什么？</translation>
    </message>
    <message>
        <source>What does {host} send when {segment} arrives corrupted?</source>
        <translation>损坏的 {segment} 到达时，{host}会发送什么？</translation>
    </message>
    <message>
        <source>What does {host} send when {segment} arrives a second time?</source>
        <translation>{segment} 再次到达时，{host}会发送什么？</translation>
    </message>
    <message>
        <source>What does {host} send when {segment} arrives?</source>
        <translation>{segment} 到达时，{host}会发送什么？</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>什么也不发送</translation>
    </message>
    <message>
        <source>nothing until the {timer} of {host} expires</source>
        <translation>在{host}的{timer}到期之前什么也不发送</translation>
    </message>
    <message>
        <source>yes: {remedy}</source>
        <translation>能：{remedy}</translation>
    </message>
    <message>
        <source>no: {remedy}</source>
        <translation>不能：{remedy}</translation>
    </message>
    <message>
        <source>a timer of {host} expires, and it sends again</source>
        <translation>{host}的计时器到期，重传报文段</translation>
    </message>
    <message>
        <source>a segment of {host} comes anyhow</source>
        <translation>{host}本来就会发送的报文段到达</translation>
    </message>
    <message>
        <source>{host} sends a RST</source>
        <translation>{host}发送 RST</translation>
    </message>
    <message>
        <source>{host} gives up</source>
        <translation>{host}放弃</translation>
    </message>
    <message>
        <source>it is in order as it stands</source>
        <translation>现在就是正常的</translation>
    </message>
    <message>
        <source>it stays as it is</source>
        <translation>一直保持现状</translation>
    </message>
    <message>
        <source>In which states are both ends after the next step?</source>
        <translation>下一步之后，两端各处于什么状态？</translation>
    </message>
    <message>
        <source>Does the connection recover, and by what?</source>
        <translation>连接能恢复吗？靠什么恢复？</translation>
    </message>
    <message>
        <source>In which order are these segments sent?</source>
        <translation>这些报文段按什么顺序发送？</translation>
    </message>
    <message>
        <source>Which fault explains this sequence diagram?</source>
        <translation>哪种故障能解释这个时序图？</translation>
    </message>
    <message>
        <source>{Host} sends {label}. What stands in the blank?</source>
        <translation>{host}发送 {label}。空白处应填什么？</translation>
    </message>
    <message>
        <source>Name: %1   Date: %1</source>
        <translation>姓名：%1   日期：%1</translation>
    </message>
    <message>
        <source>%1 – answers</source>
        <translation>%1（答案）</translation>
    </message>
    <message>
        <source>Fill in what each message carries, its flags, then its numbers, and the states that the two ends come to.</source>
        <translation>填写每个报文段携带的内容（先写标志，再写序号和确认号），以及两端各自进入的状态。</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>True</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>False</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>an array of whole numbers</source>
        <translation>整数数组</translation>
    </message>
    <message>
        <source>right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>At least one choice must be right and one wrong; here all are {1}.</source>
        <translation>至少要有一个正确选项和一个错误选项，这里的选项全部{1}。</translation>
    </message>
    <message>
        <source>&quot;{1}&quot; needs at least two of them.</source>
        <translation>“{1}”至少需要两个。</translation>
    </message>
    <message>
        <source>The file is not encoded as UTF-8.</source>
        <translation>文件的编码不是 UTF-8。</translation>
    </message>
    <message>
        <source>The title has no &quot;::&quot; at its end.</source>
        <translation>标题的末尾缺少“::”。</translation>
    </message>
    <message>
        <source>The answers have no closing brace.</source>
        <translation>答案部分缺少右花括号。</translation>
    </message>
    <message>
        <source>There is one brace too many here: a blank line separates questions, and a brace within a text has a backslash before it.</source>
        <translation>这里多了一个花括号：题目之间用空行分隔，文字中的花括号前面要加反斜杠。</translation>
    </message>
    <message>
        <source>&quot;{1}&quot; is not a weight: a number between two signs is wanted, such as &quot;%50%&quot;.</source>
        <translation>“{1}”不是权重：应为两个百分号之间的数，例如“%50%”。</translation>
    </message>
    <message>
        <source>Here should be a number[, not &quot;{1}&quot;].</source>
        <translation>这里应为数字[，而不是“{1}”]。</translation>
    </message>
    <message>
        <source>At least two answers are needed.</source>
        <translation>至少需要两个答案。</translation>
    </message>
    <message>
        <source>What matches &quot;{1}&quot; is missing: &quot;-&gt;&quot; stands before it.</source>
        <translation>缺少与“{1}”配对的内容，其前面应有“-&gt;”。</translation>
    </message>
    <message>
        <source>The question has a free answer, which the program cannot judge.</source>
        <translation>这道题由答题者自由作答，程序无法判断对错。</translation>
    </message>
    <message>
        <source>This text asks nothing: it has no answers in braces.</source>
        <translation>这段文字没有提问：花括号中没有答案。</translation>
    </message>
    <message>
        <source>A story has no question in which things are matched.</source>
        <translation>课程故事没有配对题。</translation>
    </message>
    <message>
        <source>An answer is worth {1} % here; where one is chosen, it is right or wrong.</source>
        <translation>这里有一个答案值 {1} %；单选题的答案非对即错。</translation>
    </message>
    <message>
        <source>The question has right answers only; one is chosen here, so a wrong one is needed.</source>
        <translation>这道题只有正确答案；这里要从中选择，所以还需要错误答案。</translation>
    </message>
    <message>
        <source>The question has no right answer.</source>
        <translation>这道题没有正确答案。</translation>
    </message>
    <message>
        <source>The answers of &quot;{1}&quot; are not the same ones in both languages: as many, in the same order, are needed.</source>
        <translation>“{1}”的答案在两种语言中不一致：数量和顺序都应相同。</translation>
    </message>
    <message>
        <source>There is no question in the file.</source>
        <translation>文件中没有题目。</translation>
    </message>
    <message>
        <source>{subject}: {call} fails</source>
        <translation>{subject}：{call} 失败</translation>
    </message>
    <message>
        <source>The call fails, and nothing changes.
{refusal}</source>
        <translation>调用失败，没有任何变化。
{refusal}</translation>
    </message>
    <message>
        <source>Data transfer</source>
        <translation>传输数据</translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s)</source>
        <translation>
            <numerusform>%n 个报文段</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1：%2，%3</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>已折叠</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>已展开</translation>
    </message>
    <message>
        <source>… %1 more messages …</source>
        <translation>…… 另有 %1 个报文段 ……</translation>
    </message>
    <message>
        <source>Initial sequence numbers: %1.</source>
        <translation>初始序号：%1。</translation>
    </message>
    <message>
        <source>%1 (Message %2)</source>
        <translation>%1（报文段 %2）</translation>
    </message>
    <message>
        <source>Message %1: which flags does it carry?</source>
        <translation>报文段 %1：带有哪些标志？</translation>
    </message>
    <message>
        <source>Message %1: which seq does it carry?</source>
        <translation>报文段 %1：seq 是多少？</translation>
    </message>
    <message>
        <source>Message %1: which ack does it carry?</source>
        <translation>报文段 %1：ack 是多少？</translation>
    </message>
    <message>
        <source>When the diagram is filled in: from here on, numbers from it are named.</source>
        <translation>填完时序图之后再做：以下题目会提到图中的数字。</translation>
    </message>
    <message>
        <source>Also: %1</source>
        <translation>对照：%1</translation>
    </message>
    <message>
        <source>The RST is not believed: it lies in the receive window, but not exactly at its beginning.</source>
        <translation>不相信这个 RST：它落在接收窗口内，但不在窗口的起点。</translation>
    </message>
    <message>
        <source>It sends a challenge ACK, {sent}.</source>
        <translation>发送挑战 ACK：{sent}。</translation>
    </message>
    <message>
        <source>{subject}: the {timer} is made to expire</source>
        <translation>{subject}：让{timer}到期</translation>
    </message>
    <message>
        <source>%1’s %2 fired by hand</source>
        <translation>手动让%1的%2到期</translation>
    </message>
    <message>
        <source>The SYN is not believed: this connection exists already.</source>
        <translation>不采信这个 SYN：这个连接已经存在。</translation>
    </message>
    <message>
        <source>%1 SYN+ACK sent again</source>
        <translation>重传 %1 个 SYN+ACK</translation>
    </message>
    <message>
        <source>%1 got lost</source>
        <translation>丢失 %1 个</translation>
    </message>
    <message>
        <source>attempt %1: %2</source>
        <translation>第 %1 次发送：%2</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1，另有 %2 处</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n 处更改</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimerPanel</name>
    <message>
        <source>timer</source>
        <translation>计时器</translation>
    </message>
    <message>
        <source>of</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>set for</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>due at</source>
        <translation>到期时刻</translation>
    </message>
    <message>
        <source>left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Timers</source>
        <translation>计时器</translation>
    </message>
    <message>
        <source>retransmission</source>
        <translation>重传</translation>
    </message>
    <message>
        <source>delayed ACK</source>
        <translation>延迟确认</translation>
    </message>
    <message>
        <source>keepalive</source>
        <translation>保活</translation>
    </message>
    <message>
        <source>persist</source>
        <translation>持续</translation>
    </message>
</context>
<context>
    <name>synstep::Actions</name>
    <message>
        <source>&amp;Open scenario…</source>
        <translation>打开场景(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Step: &amp;message</source>
        <translation>步长：报文段(&amp;M)</translation>
    </message>
    <message>
        <source>Step: &amp;event</source>
        <translation>步长：事件(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>播放(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Restart</source>
        <translation>从头开始(&amp;R)</translation>
    </message>
    <message>
        <source>To the &amp;start</source>
        <translation>到开头(&amp;S)</translation>
    </message>
    <message>
        <source>To the en&amp;d</source>
        <translation>到结尾(&amp;D)</translation>
    </message>
    <message>
        <source>Slo&amp;wer</source>
        <translation>减慢(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Faster</source>
        <translation>加快(&amp;F)</translation>
    </message>
    <message>
        <source>Select message &amp;above</source>
        <translation>选择上面的报文段(&amp;A)</translation>
    </message>
    <message>
        <source>Select message belo&amp;w</source>
        <translation>选择下面的报文段(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Lose</source>
        <translation>丢弃(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Delay…</source>
        <translation>延迟(&amp;D)…</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>复制一份(&amp;U)</translation>
    </message>
    <message>
        <source>Deliver &amp;now</source>
        <translation>立即送达(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>按键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Synstep</source>
        <translation>关于 Synstep(&amp;A)</translation>
    </message>
    <message>
        <source>One step forward (Space)</source>
        <translation>前进一步（空格）</translation>
    </message>
    <message>
        <source>Select n&amp;othing</source>
        <translation>取消选择(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Save as scenario…</source>
        <translation>另存为场景(&amp;S)…</translation>
    </message>
    <message>
        <source>Cras&amp;h</source>
        <translation>崩溃(&amp;H)</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>重新启动</translation>
    </message>
    <message>
        <source>Inject a segment</source>
        <translation>注入报文段</translation>
    </message>
    <message>
        <source>Let the ne&amp;xt timer expire now</source>
        <translation>让下一个计时器立即到期(&amp;X)</translation>
    </message>
    <message>
        <source>No timer is running</source>
        <translation>没有正在运行的计时器</translation>
    </message>
    <message>
        <source>This &amp;run and the one it came from</source>
        <translation>本次运行与它分支自的运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Leave the comparison</source>
        <translation>退出对比(&amp;L)</translation>
    </message>
    <message>
        <source>T&amp;wo-way and three-way handshake</source>
        <translation>两次握手与三次握手(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Three-way and four-way handshake</source>
        <translation>三次握手与四次握手(&amp;T)</translation>
    </message>
    <message>
        <source>Linux and RFC &amp;9293</source>
        <translation>Linux 与 RFC 9293(&amp;9)</translation>
    </message>
    <message>
        <source>Linux and &amp;FreeBSD</source>
        <translation>Linux 与 FreeBSD(&amp;F)</translation>
    </message>
    <message>
        <source>RFC 9293 and Free&amp;BSD</source>
        <translation>RFC 9293 与 FreeBSD(&amp;B)</translation>
    </message>
    <message>
        <source>With and without TI&amp;ME-WAIT</source>
        <translation>有无 TIME-WAIT(&amp;M)</translation>
    </message>
    <message>
        <source>SYN &amp;cookies off and on</source>
        <translation>关闭与启用 SYN Cookie(&amp;C)</translation>
    </message>
    <message>
        <source>ACKs at once and &amp;delayed</source>
        <translation>立即确认与延迟确认(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Follow the system</source>
        <translation>跟随系统(&amp;F)</translation>
    </message>
    <message>
        <source>Pro&amp;jector</source>
        <translation>投影(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Print</source>
        <translation>打印(&amp;P)</translation>
    </message>
    <message>
        <source>Step: &amp;state change</source>
        <translation>步长：状态变化(&amp;S)</translation>
    </message>
    <message>
        <source>Step: t&amp;imer</source>
        <translation>步长：计时器(&amp;I)</translation>
    </message>
    <message>
        <source>Step: until &amp;quiet</source>
        <translation>步长：到静止(&amp;Q)</translation>
    </message>
    <message>
        <source>Until a message has arrived or was lost</source>
        <translation>直到一个报文段到达或丢失</translation>
    </message>
    <message>
        <source>One event at one host</source>
        <translation>一台主机上的一个事件</translation>
    </message>
    <message>
        <source>Until a host changes its state</source>
        <translation>直到一台主机改变状态</translation>
    </message>
    <message>
        <source>Until a timer expires</source>
        <translation>直到一个计时器到期</translation>
    </message>
    <message>
        <source>Until nothing is in flight</source>
        <translation>直到没有报文段在途中</translation>
    </message>
    <message>
        <source>Brea&amp;kpoints…</source>
        <translation>断点(&amp;K)…</translation>
    </message>
    <message>
        <source>Cont&amp;inue from here</source>
        <translation>从这里继续(&amp;I)</translation>
    </message>
    <message>
        <source>Rena&amp;me the run…</source>
        <translation>重命名运行(&amp;M)…</translation>
    </message>
    <message>
        <source>Dele&amp;te the run</source>
        <translation>删除运行(&amp;T)</translation>
    </message>
    <message>
        <source>Restore the run</source>
        <translation>恢复运行</translation>
    </message>
    <message>
        <source>This is the latest that has been shown of this run.</source>
        <translation>这已经是本次运行显示到的最后一步。</translation>
    </message>
    <message>
        <source>Begins a new run here, with the same past; %1 is kept</source>
        <translation>从这里开始一次新的运行，此前的过程相同；“%1”保留不变</translation>
    </message>
    <message>
        <source>The first run is the scenario as written, and stays.</source>
        <translation>第一次运行是场景的原样，不能删除。</translation>
    </message>
    <message>
        <source>Restore “%1”</source>
        <translation>恢复“%1”</translation>
    </message>
    <message>
        <source>No run has been deleted.</source>
        <translation>没有被删除的运行。</translation>
    </message>
    <message>
        <source>&amp;All connections</source>
        <translation>全部连接(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Next connection</source>
        <translation>下一个连接(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous connection</source>
        <translation>上一个连接(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Find a connection…</source>
        <translation>查找连接(&amp;F)…</translation>
    </message>
    <message>
        <source>There is one connection alone, so far.</source>
        <translation>目前只有一个连接。</translation>
    </message>
    <message>
        <source>All connections are shown.</source>
        <translation>已显示全部连接。</translation>
    </message>
    <message>
        <source>As the &amp;desktop has it</source>
        <translation>跟随桌面设置(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;On</source>
        <translation>开(&amp;O)</translation>
    </message>
    <message>
        <source>O&amp;ff: what has changed is outlined</source>
        <translation>关，有变化处加框(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>放大(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>缩小(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Normal size</source>
        <translation>原始大小(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <translation>开始演示(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Leave the presentation</source>
        <translation>结束演示(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Blank screen</source>
        <translation>黑屏(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Spotlight</source>
        <translation>聚光灯(&amp;S)</translation>
    </message>
    <message>
        <source>Export &amp;questions…</source>
        <translation>导出题目(&amp;Q)…</translation>
    </message>
    <message>
        <source>&amp;Import questions…</source>
        <translation>导入题目(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Work sheet…</source>
        <translation>练习单(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Freeze as question…</source>
        <translation>把此刻定为题目(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Say something here…</source>
        <translation>在此处加说明(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Edit story…</source>
        <translation>编辑故事(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Course map…</source>
        <translation>课程地图(&amp;C)…</translation>
    </message>
    <message>
        <source>Hints in the &amp;first lesson</source>
        <translation>第一课中的提示(&amp;F)</translation>
    </message>
    <message>
        <source>Leave the &amp;questions</source>
        <translation>退出提问(&amp;Q)</translation>
    </message>
    <message>
        <source>Interview &amp;questions…</source>
        <translation>面试题(&amp;Q)…</translation>
    </message>
    <message>
        <source>Ne&amp;xt lesson</source>
        <translation>下一课(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Follow the story</source>
        <translation>跟随讲解(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Tell the story from the beginning</source>
        <translation>从头讲解(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Show me</source>
        <translation>给我看(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Help me</source>
        <translation>提示(&amp;H)</translation>
    </message>
    <message>
        <source>I’ll &amp;do it</source>
        <translation>自己来(&amp;D)</translation>
    </message>
    <message>
        <source>Show the &amp;answer</source>
        <translation>显示答案(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Export progress…</source>
        <translation>导出学习进度(&amp;E)…</translation>
    </message>
    <message>
        <source>C&amp;lear progress…</source>
        <translation>清除学习进度(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Predict each step</source>
        <translation>每一步先预测(&amp;P)</translation>
    </message>
    <message>
        <source>What is sent &amp;next?</source>
        <translation>接下来发送什么？(&amp;N)</translation>
    </message>
    <message>
        <source>Which &amp;states come next?</source>
        <translation>接下来进入什么状态？(&amp;S)</translation>
    </message>
    <message>
        <source>Does it &amp;recover?</source>
        <translation>能否恢复？(&amp;R)</translation>
    </message>
    <message>
        <source>In which &amp;order?</source>
        <translation>先后顺序如何？(&amp;O)</translation>
    </message>
    <message>
        <source>What stands in the &amp;blank?</source>
        <translation>空白处是什么？(&amp;B)</translation>
    </message>
    <message>
        <source>Which &amp;fault explains this?</source>
        <translation>由哪个故障造成？(&amp;F)</translation>
    </message>
    <message>
        <source>B&amp;uild a run that ends otherwise</source>
        <translation>构造一次结局不同的运行(&amp;U)</translation>
    </message>
    <message>
        <source>P&amp;oll…</source>
        <translation>课堂投票(&amp;O)…</translation>
    </message>
    <message>
        <source>Unfold or fold the p&amp;hase</source>
        <translation>展开或折叠该阶段(&amp;H)</translation>
    </message>
    <message>
        <source>Finished phases are not folded.</source>
        <translation>没有折叠已完成的阶段。</translation>
    </message>
    <message>
        <source>Select something of a finished phase first.</source>
        <translation>请先选中已完成阶段中的某一项。</translation>
    </message>
    <message>
        <source>La&amp;bels</source>
        <translation>标注(&amp;B)</translation>
    </message>
    <message>
        <source>How messages, numbers and states are written (L)</source>
        <translation>报文段、序号和状态的写法 (L)</translation>
    </message>
    <message>
        <source>The scenario ends here.</source>
        <translation>场景到此结束。</translation>
    </message>
</context>
<context>
    <name>synstep::Audience</name>
    <message>
        <source>Next shows the answer.</source>
        <translation>“下一步”显示答案。</translation>
    </message>
    <message>
        <source>A to %1, or a click, is an answer.</source>
        <translation>按 A 到 %1 或点击即可作答。</translation>
    </message>
    <message>
        <source>Next shows which one is right.</source>
        <translation>“下一步”显示正确答案。</translation>
    </message>
</context>
<context>
    <name>synstep::Authoring</name>
    <message>
        <source>A script has no story.</source>
        <translation>脚本没有故事。</translation>
    </message>
    <message>
        <source>The story asks nothing yet.</source>
        <translation>故事中还没有题目。</translation>
    </message>
    <message>
        <source>The story is changed. “Save as scenario” keeps it.</source>
        <translation>故事已修改。用“另存为场景”保存。</translation>
    </message>
    <message>
        <source>Nothing happens here that a story could name. One step on it will.</source>
        <translation>此刻没有故事能指明的事件，再走一步就有。</translation>
    </message>
    <message>
        <source>The questions were not saved.</source>
        <translation>题目没有保存。</translation>
    </message>
    <message>
        <source>The questions were not read.</source>
        <translation>题目没有读入。</translation>
    </message>
    <message>
        <source>Export the questions</source>
        <translation>导出题目</translation>
    </message>
    <message>
        <source>Questions for Moodle (*.gift)</source>
        <translation>Moodle 题目 (*.gift)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Import questions</source>
        <translation>导入题目</translation>
    </message>
    <message>
        <source>Questions for Moodle (*.gift *.txt)</source>
        <translation>Moodle 题目 (*.gift *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>In the run that is shown none of them comes.</source>
        <translation>在当前显示的运行中，这些题目都不会出现。</translation>
    </message>
</context>
<context>
    <name>synstep::BlankForm</name>
    <message>
        <source>sequence number</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>acknowledgment number</source>
        <translation>确认号</translation>
    </message>
    <message>
        <source>The number is still to be written.</source>
        <translation>还没有填写数字。</translation>
    </message>
    <message>
        <source>The flags are still to be chosen.</source>
        <translation>还没有选择标志。</translation>
    </message>
</context>
<context>
    <name>synstep::BreakpointMenus</name>
    <message>
        <source>Stop when the &amp;client reaches %1</source>
        <translation>客户端进入 %1 时停下(&amp;C)</translation>
    </message>
    <message>
        <source>Stop when the &amp;server reaches %1</source>
        <translation>服务端进入 %1 时停下(&amp;S)</translation>
    </message>
    <message>
        <source>when it is &amp;sent</source>
        <translation>发送时(&amp;S)</translation>
    </message>
    <message>
        <source>when it &amp;arrives</source>
        <translation>到达时(&amp;A)</translation>
    </message>
    <message>
        <source>when it is &amp;lost</source>
        <translation>丢失时(&amp;L)</translation>
    </message>
    <message>
        <source>S&amp;top at each message like this</source>
        <translation>在每个同类报文段处停下(&amp;T)</translation>
    </message>
    <message>
        <source>S&amp;top at each %1 of the client</source>
        <translation>在客户端的每个 %1 处停下(&amp;T)</translation>
    </message>
    <message>
        <source>S&amp;top at each %1 of the server</source>
        <translation>在服务端的每个 %1 处停下(&amp;T)</translation>
    </message>
</context>
<context>
    <name>synstep::BreakpointsDialog</name>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>What</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Breakpoints</source>
        <translation>断点</translation>
    </message>
    <message>
        <source>A step, Play and the way to the end &amp;stop when:</source>
        <translation>单步、播放和到末尾会在以下情况停下(&amp;S)：</translation>
    </message>
    <message>
        <source>State reached</source>
        <translation>进入状态</translation>
    </message>
    <message>
        <source>Message sent</source>
        <translation>发送报文段</translation>
    </message>
    <message>
        <source>Message arrives</source>
        <translation>报文段到达</translation>
    </message>
    <message>
        <source>Message lost</source>
        <translation>报文段丢失</translation>
    </message>
    <message>
        <source>Timer expires</source>
        <translation>计时器到期</translation>
    </message>
    <message>
        <source>Message sent again</source>
        <translation>重发同一报文段</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source> times</source>
        <comment>after a number</comment>
        <translation> 次</translation>
    </message>
</context>
<context>
    <name>synstep::ChoicesEditor</name>
    <message>
        <source>Add an ans&amp;wer</source>
        <translation>添加答案(&amp;W)</translation>
    </message>
    <message>
        <source>Remove the answe&amp;r</source>
        <translation>删除答案(&amp;R)</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Said of it</source>
        <translation>评语</translation>
    </message>
    <message>
        <source>none</source>
        <comment>misconception</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>The number of the common misconception that this answer is, 1 to 18</source>
        <translation>这个答案是哪一个常见误解：编号 1 到 18</translation>
    </message>
    <message>
        <source>the run at hand</source>
        <translation>当前的运行</translation>
    </message>
    <message>
        <source>The built-in scenario whose run refutes this answer</source>
        <translation>用哪一个内置场景的运行来反驳这个答案</translation>
    </message>
    <message>
        <source>&amp;Misconception</source>
        <translation>常见误解(&amp;M)</translation>
    </message>
    <message>
        <source>Refuted &amp;by</source>
        <translation>反驳它的场景(&amp;B)</translation>
    </message>
</context>
<context>
    <name>synstep::Columns</name>
    <message>
        <source>Width of the lesson</source>
        <translation>课程栏的宽度</translation>
    </message>
    <message>
        <source>Width of the panels</source>
        <translation>面板栏的宽度</translation>
    </message>
    <message>
        <source>Drag, or Left and Right; Home or a double click: the usual width</source>
        <translation>拖动，或按左右方向键；按 Home 键或双击恢复默认宽度</translation>
    </message>
</context>
<context>
    <name>synstep::CompareMode</name>
    <message>
        <source>Two-way handshake</source>
        <translation>两次握手</translation>
    </message>
    <message>
        <source>Three-way handshake</source>
        <translation>三次握手</translation>
    </message>
    <message>
        <source>Four-way handshake</source>
        <translation>四次握手</translation>
    </message>
    <message>
        <source>As Linux does</source>
        <translation>按 Linux 的做法</translation>
    </message>
    <message>
        <source>As RFC 9293 says</source>
        <translation>按 RFC 9293 的规定</translation>
    </message>
    <message>
        <source>As FreeBSD does</source>
        <translation>按 FreeBSD 的做法</translation>
    </message>
    <message>
        <source>With TIME-WAIT</source>
        <translation>有 TIME-WAIT</translation>
    </message>
    <message>
        <source>Practically no TIME-WAIT: MSL 1 ms</source>
        <translation>几乎没有 TIME-WAIT：MSL 为 1 ms</translation>
    </message>
    <message>
        <source>SYN cookies off</source>
        <translation>关闭 SYN Cookie</translation>
    </message>
    <message>
        <source>SYN cookies when the queue is full</source>
        <translation>队列满时使用 SYN Cookie</translation>
    </message>
    <message>
        <source>ACKs at once</source>
        <translation>立即确认</translation>
    </message>
    <message>
        <source>Delayed ACKs</source>
        <translation>延迟确认</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>Run 2: Client ACK 1 lost</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>By policy: %1.</source>
        <translation>造成不同的策略：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>There is one run so far. Lose or delay a message, and there are two.</source>
        <translation>目前只有一次运行。丢弃或延迟一个报文段，就有两次运行可以对比。</translation>
    </message>
    <message>
        <source>No runs are being compared.</source>
        <translation>当前没有在对比运行。</translation>
    </message>
    <message>
        <source>Not while two runs are compared.</source>
        <translation>对比两次运行时不能这样做。</translation>
    </message>
    <message>
        <source>Both runs end here.</source>
        <translation>两次运行都到此结束。</translation>
    </message>
</context>
<context>
    <name>synstep::ComparisonPanel</name>
    <message>
        <source>Run %1</source>
        <translation>运行 %1</translation>
    </message>
    <message>
        <source>What it cost</source>
        <translation>代价</translation>
    </message>
    <message>
        <source>Where they go apart</source>
        <translation>从何处开始不同</translation>
    </message>
    <message>
        <source>at %1 s, injected segments not counted</source>
        <translation>截至 %1 s，不计注入的报文段</translation>
    </message>
    <message>
        <source>Show what the runs cost, and where they go apart</source>
        <translation>显示两次运行的代价和不同之处</translation>
    </message>
    <message>
        <source>Fold this, to give the picture the room</source>
        <translation>折叠这一部分，把空间留给图</translation>
    </message>
</context>
<context>
    <name>synstep::ComparisonWidget</name>
    <message>
        <source>Two runs side by side</source>
        <translation>并排的两次运行</translation>
    </message>
    <message>
        <source>The messages of both runs on one axis of time. Up and Down select a message in both.</source>
        <translation>两次运行的报文段画在同一条时间轴上。按上、下方向键在两次运行中同时选择报文段。</translation>
    </message>
</context>
<context>
    <name>synstep::ConnectionList</name>
    <message>
        <source>All connections</source>
        <translation>全部连接</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Name, port or state</source>
        <translation>名称、端口或状态</translation>
    </message>
    <message>
        <source>Search the connections</source>
        <translation>搜索连接</translation>
    </message>
</context>
<context>
    <name>synstep::ConnectionPicker</name>
    <message>
        <source>Connection %1</source>
        <translation>连接 %1</translation>
    </message>
    <message>
        <source>Connection %1: %2 to %3</source>
        <translation>连接 %1：%2 到 %3</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>All connections together</source>
        <translation>全部连接一起显示</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 个，共 %2 个</translation>
    </message>
    <message>
        <source>All %1 connections</source>
        <translation>全部 %1 个连接</translation>
    </message>
    <message>
        <source>Choose a connection to see it alone</source>
        <translation>选择一个连接，单独查看</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>synstep::CostsView</name>
    <message>
        <source>What the runs cost</source>
        <translation>两次运行的代价</translation>
    </message>
    <message>
        <source>B minus A</source>
        <translation>B 减 A</translation>
    </message>
    <message>
        <source>%1, differs</source>
        <translation>%1，不同</translation>
    </message>
</context>
<context>
    <name>synstep::Course</name>
    <message>
        <source>Lesson %1 of %2</source>
        <translation>第 %1 课，共 %2 课</translation>
    </message>
    <message>
        <source>Built-in scenario</source>
        <translation>内置场景</translation>
    </message>
    <message>
        <source>Beside lesson %1</source>
        <translation>第 %1 课的对照场景</translation>
    </message>
    <message>
        <source>This scenario has no story.</source>
        <translation>此场景没有讲解。</translation>
    </message>
    <message>
        <source>The story is not followed.</source>
        <translation>目前没有跟随讲解。</translation>
    </message>
    <message>
        <source>Not at this step.</source>
        <translation>此步不适用。</translation>
    </message>
    <message>
        <source>This scenario asks no question.</source>
        <translation>此场景没有提出问题。</translation>
    </message>
    <message>
        <source>There is no lesson after this one.</source>
        <translation>这已是最后一课。</translation>
    </message>
    <message>
        <source>Nothing has been done yet.</source>
        <translation>尚无学习记录。</translation>
    </message>
</context>
<context>
    <name>synstep::CourseMap</name>
    <message>
        <source>Show the &amp;answer</source>
        <translation>显示答案(&amp;A)</translation>
    </message>
    <message>
        <source>Course map</source>
        <translation>课程地图</translation>
    </message>
    <message>
        <source>Search in both languages: TIME-WAIT, 半连接, loss…</source>
        <translation>中英文均可搜索：TIME-WAIT、半连接、loss……</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Interview questions</source>
        <translation>面试题</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>课程(&amp;L)</translation>
    </message>
    <message>
        <source>Interview &amp;questions</source>
        <translation>面试题(&amp;Q)</translation>
    </message>
    <message>
        <source>mastered</source>
        <translation>已掌握</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>已开始</translation>
    </message>
    <message>
        <source>Nothing has these words.</source>
        <translation>没有符合这些词语的内容。</translation>
    </message>
    <message>
        <source>done, %1 of %2 right</source>
        <translation>已完成，答对 %1/%2</translation>
    </message>
    <message>
        <source>comes next</source>
        <translation>下一课</translation>
    </message>
    <message>
        <source>side run of lesson %1</source>
        <translation>第 %1 课的对照场景</translation>
    </message>
</context>
<context>
    <name>synstep::DelayDialog</name>
    <message>
        <source>Delay a message</source>
        <translation>延迟报文段</translation>
    </message>
    <message>
        <source>Delay %1 by:</source>
        <translation>%1 延迟：</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds, after a number</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>Added to the time that the network takes. The run as it was is kept.</source>
        <translation>加在网络本身的延迟之上。原来的运行会保留。</translation>
    </message>
</context>
<context>
    <name>synstep::ExportDialog</name>
    <message>
        <source>Export a picture</source>
        <translation>导出图片</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Sequence diagram</source>
        <translation>时序图</translation>
    </message>
    <message>
        <source>State chart</source>
        <translation>状态图</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>两者</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>The whole run</source>
        <translation>整个运行</translation>
    </message>
    <message>
        <source>Up to now, %1 s</source>
        <translation>到现在为止，%1 s</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>The picture was not saved.</source>
        <translation>图片没有保存。</translation>
    </message>
    <message>
        <source>The name of the file must end in .svg, .png or .pdf.</source>
        <translation>文件名必须以 .svg、.png 或 .pdf 结尾。</translation>
    </message>
    <message>
        <source>Two runs side by side</source>
        <translation>并排的两次运行</translation>
    </message>
    <message>
        <source>The whole of both</source>
        <translation>两次运行的全部</translation>
    </message>
    <message>
        <source>Projector</source>
        <translation>投影</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>States</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Time axis</source>
        <translation>时间轴</translation>
    </message>
    <message>
        <source>One row each</source>
        <translation>各折叠为一行</translation>
    </message>
    <message>
        <source>Finished phases</source>
        <translation>已完成的阶段</translation>
    </message>
</context>
<context>
    <name>synstep::FactTableModel</name>
    <message>
        <source>%1, changed</source>
        <translation>%1，已改变</translation>
    </message>
</context>
<context>
    <name>synstep::FirstStart</name>
    <message>
        <source>Comes once the first handshake is complete.</source>
        <translation>第一次握手完成后才能使用。</translation>
    </message>
    <message>
        <source>Next plays one message. Space does the same.</source>
        <translation>“下一步”播放一个报文段，按空格也一样。</translation>
    </message>
    <message>
        <source>Click a message to look inside. Later you can lose it or delay it.</source>
        <translation>点击报文段可以查看它的内容，稍后还可以丢弃或延迟它。</translation>
    </message>
    <message>
        <source>Click a message to look inside. Now it can be lost or delayed, too.</source>
        <translation>点击报文段可以查看它的内容，现在也可以丢弃或延迟它。</translation>
    </message>
    <message>
        <source>Each end is in one state. C is the client, L the listener that waits on the server; S appears when a connection begins there.</source>
        <translation>每一端处于一个状态。C 是客户端，L 是在服务端等待的监听者；服务端有了连接，S 才出现。</translation>
    </message>
</context>
<context>
    <name>synstep::ForgeryDialog</name>
    <message>
        <source>Inject a segment</source>
        <translation>注入报文段</translation>
    </message>
    <message>
        <source>Claims to come from:</source>
        <translation>声称来自：</translation>
    </message>
    <message>
        <source>Flags:</source>
        <translation>标志：</translation>
    </message>
    <message>
        <source>Sequence number:</source>
        <translation>序号：</translation>
    </message>
    <message>
        <source>Acknowledgment number:</source>
        <translation>确认号：</translation>
    </message>
    <message>
        <source>Octets of data:</source>
        <translation>数据字节数：</translation>
    </message>
    <message>
        <source>Window:</source>
        <translation>窗口：</translation>
    </message>
    <message>
        <source>Inject</source>
        <translation>注入</translation>
    </message>
    <message>
        <source>The numbers are those that would be right at this moment.</source>
        <translation>这些数值是此刻正确的数值。</translation>
    </message>
</context>
<context>
    <name>synstep::GradeMarks</name>
    <message>
        <source>%1: right</source>
        <comment>a part of an answer</comment>
        <translation>%1：正确</translation>
    </message>
    <message>
        <source>%1: wrong</source>
        <comment>a part of an answer</comment>
        <translation>%1：错误</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>synstep::InjectMenu</name>
    <message>
        <source>In&amp;ject</source>
        <translation>注入(&amp;J)</translation>
    </message>
    <message>
        <source>As if from the &amp;client</source>
        <translation>仿佛来自客户端(&amp;C)</translation>
    </message>
    <message>
        <source>As if from the &amp;server</source>
        <translation>仿佛来自服务端(&amp;S)</translation>
    </message>
    <message>
        <source>Old &amp;SYN</source>
        <translation>旧的 SYN(&amp;S)</translation>
    </message>
    <message>
        <source>Old &amp;data</source>
        <translation>旧的数据(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;RST at exactly the expected number</source>
        <translation>序号正好是期望值的 RST(&amp;R)</translation>
    </message>
    <message>
        <source>RST elsewhere in the &amp;window</source>
        <translation>序号在窗口内其他位置的 RST(&amp;W)</translation>
    </message>
    <message>
        <source>RST &amp;outside the window</source>
        <translation>序号在窗口外的 RST(&amp;O)</translation>
    </message>
    <message>
        <source>SYN &amp;flood…</source>
        <translation>SYN 洪泛(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Another segment…</source>
        <translation>其他报文段(&amp;A)…</translation>
    </message>
    <message>
        <source>Needs a connection at the other end whose window has room for it.</source>
        <translation>需要对端有连接，而且它的窗口容得下这个报文段。</translation>
    </message>
    <message>
        <source>SYN flood</source>
        <translation>SYN 洪泛</translation>
    </message>
    <message>
        <source>How many SYNs, each from another port of 203.0.113.9:</source>
        <translation>SYN 的数量（每个来自 203.0.113.9 的不同端口）：</translation>
    </message>
</context>
<context>
    <name>synstep::KeysWindow</name>
    <message>
        <source>, </source>
        <comment>between keys</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>From control to control</source>
        <translation>在控件之间移动</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab、Shift+Tab</translation>
    </message>
    <message>
        <source>To the menus</source>
        <translation>进入菜单</translation>
    </message>
    <message>
        <source>Open the selected message</source>
        <translation>打开选中的报文段</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>State chart: from state to state</source>
        <translation>状态图：在状态之间移动</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>方向键</translation>
    </message>
    <message>
        <source>State chart: stop at this state</source>
        <translation>状态图：在该状态设断点</translation>
    </message>
    <message>
        <source>Time line: from run to run</source>
        <translation>时间轴：在运行之间移动</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>上、下</translation>
    </message>
    <message>
        <source>Stepping</source>
        <translation>步进</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>报文段</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Client: %1</source>
        <translation>客户端：%1</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>查找操作或按键</translation>
    </message>
    <message>
        <source>A control that has the focus keeps the keys that it uses.</source>
        <translation>拥有焦点的控件优先使用它自己的按键。</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Page Down, N</source>
        <translation>Page Down、N</translation>
    </message>
    <message>
        <source>Page Up</source>
        <translation>Page Up</translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Answer a question</source>
        <translation>回答问题</translation>
    </message>
    <message>
        <source>A to D</source>
        <translation>A 到 D</translation>
    </message>
    <message>
        <source>Show which answer is right</source>
        <translation>显示正确答案</translation>
    </message>
    <message>
        <source>Page Down, R</source>
        <translation>Page Down、R</translation>
    </message>
</context>
<context>
    <name>synstep::LadderWidget</name>
    <message>
        <source>Sequence diagram</source>
        <translation>时序图</translation>
    </message>
    <message>
        <source>The messages between client and server, time downward. Up and Down select a message, Enter opens it.</source>
        <translation>客户端与服务端之间的报文段，时间向下。用上、下键选择报文段，用 Enter 键打开。</translation>
    </message>
</context>
<context>
    <name>synstep::LessonPanel</name>
    <message>
        <source>Lesson</source>
        <translation>课</translation>
    </message>
    <message>
        <source>Why this step</source>
        <translation>为什么会这样</translation>
    </message>
    <message>
        <source>Line %1 of the script</source>
        <translation>脚本第 %1 行</translation>
    </message>
    <message>
        <source>Nothing has happened yet. Next plays the first message.</source>
        <translation>还没有发生任何事。按“下一步”发送第一个报文段。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Beside it</source>
        <translation>对照着看</translation>
    </message>
    <message>
        <source>Next lesson: %1</source>
        <translation>下一课：%1</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>显示答案</translation>
    </message>
    <message>
        <source>Course map</source>
        <translation>课程地图</translation>
    </message>
    <message>
        <source>All lessons and what has been done</source>
        <translation>全部课程及完成情况</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>This is as it was left: %1.</source>
        <translation>这是上次离开时的样子：%1。</translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation>重新开始</translation>
    </message>
</context>
<context>
    <name>synstep::LookChoices</name>
    <message>
        <source>&amp;Plain: %1</source>
        <translation>默认(&amp;P)：%1</translation>
    </message>
    <message>
        <source>&amp;RFC: %1</source>
        <translation>&amp;RFC：%1</translation>
    </message>
    <message>
        <source>&amp;Textbook: %1</source>
        <translation>教材(&amp;T)：%1</translation>
    </message>
    <message>
        <source>&amp;Stevens: %1</source>
        <translation>&amp;Stevens：%1</translation>
    </message>
    <message>
        <source>&amp;Wireshark: %1</source>
        <translation>&amp;Wireshark：%1</translation>
    </message>
    <message>
        <source>&amp;Absolute: %1</source>
        <translation>绝对值(&amp;A)：%1</translation>
    </message>
    <message>
        <source>&amp;Relative: %1</source>
        <translation>相对值(&amp;R)：%1</translation>
    </message>
    <message>
        <source>&amp;Symbols: %1</source>
        <translation>符号(&amp;S)：%1</translation>
    </message>
    <message>
        <source>&amp;RFC 9293: %1</source>
        <translation>&amp;RFC 9293：%1</translation>
    </message>
    <message>
        <source>&amp;BSD and textbooks: %1</source>
        <translation>&amp;BSD 与教材：%1</translation>
    </message>
    <message>
        <source>&amp;netstat: %1</source>
        <translation>&amp;netstat：%1</translation>
    </message>
    <message>
        <source>&amp;ss: %1</source>
        <translation>&amp;ss：%1</translation>
    </message>
    <message>
        <source>By &amp;event, long waits broken</source>
        <translation>按事件，长时间等待处截断(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Linear, in proportion to time</source>
        <translation>线性，与时间成正比(&amp;L)</translation>
    </message>
    <message>
        <source>Message l&amp;abels</source>
        <translation>报文段标注(&amp;A)</translation>
    </message>
    <message>
        <source>Sequence n&amp;umbers</source>
        <translation>序号写法(&amp;U)</translation>
    </message>
    <message>
        <source>State &amp;names</source>
        <translation>状态名称(&amp;N)</translation>
    </message>
    <message>
        <source>Time a&amp;xis</source>
        <translation>时间轴(&amp;X)</translation>
    </message>
    <message>
        <source>A linear time axis shows each phase as long as it was.</source>
        <translation>线性时间轴按实际长度显示每个阶段。</translation>
    </message>
    <message>
        <source>Fold finished p&amp;hases</source>
        <translation>折叠已完成的阶段(&amp;H)</translation>
    </message>
</context>
<context>
    <name>synstep::MainWindow</name>
    <message>
        <source>Open a scenario</source>
        <translation>打开场景</translation>
    </message>
    <message>
        <source>Scenarios and packetdrill scripts (*.toml *.pkt)</source>
        <translation>场景和 packetdrill 脚本 (*.toml *.pkt)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>The scenario was not saved.</source>
        <translation>场景未保存。</translation>
    </message>
    <message>
        <source>Save as scenario</source>
        <translation>另存为场景</translation>
    </message>
    <message>
        <source>Scenarios (*.toml)</source>
        <translation>场景 (*.toml)</translation>
    </message>
    <message>
        <source>Comparing two runs</source>
        <translation>正在对比两次运行</translation>
    </message>
    <message numerus="yes">
        <source>A session was broken off on %1: “%2”, %n run(s).</source>
        <translation>
            <numerusform>%1 有一次会话意外中断：“%2”，共 %n 次运行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>A session that was broken off could not be read; it is kept as %1.</source>
        <translation>一次意外中断的会话无法读取，已另存为 %1。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1 is not there any more.</source>
        <translation>%1 已不存在。</translation>
    </message>
    <message>
        <source>A new run goes on from here; the other one is kept.</source>
        <translation>新的运行从这里继续，原来的运行保留不变。</translation>
    </message>
    <message>
        <source>The run was deleted. %1 brings it back.</source>
        <translation>运行已删除，按 %1 恢复。</translation>
    </message>
    <message>
        <source>Two runs are being compared.</source>
        <translation>正在比较两次运行。</translation>
    </message>
    <message>
        <source>Not while two runs are compared.</source>
        <translation>对比两次运行时不能这样做。</translation>
    </message>
    <message>
        <source>Export progress</source>
        <translation>导出学习进度</translation>
    </message>
    <message>
        <source>Progress (*.json)</source>
        <translation>学习进度 (*.json)</translation>
    </message>
    <message>
        <source>The progress was not saved.</source>
        <translation>学习进度未能保存。</translation>
    </message>
    <message>
        <source>Clear progress</source>
        <translation>清除学习进度</translation>
    </message>
    <message>
        <source>Forget which lessons are done and how the questions were answered?</source>
        <translation>要清除课程完成情况和答题记录吗？</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>清除(&amp;F)</translation>
    </message>
    <message>
        <source>Progress cannot be written to %1: it is lost when the program ends.</source>
        <translation>进度无法写入 %1：程序结束后就会丢失。</translation>
    </message>
    <message>
        <source>Answer first, or Esc</source>
        <translation>先回答，或按 Esc</translation>
    </message>
    <message>
        <source>What is selected is not of a finished phase.</source>
        <translation>选中的内容不属于已完成的阶段。</translation>
    </message>
    <message>
        <source>Saved %1, without what of the story does not hold of this run: %2.</source>
        <translation>已保存 %1；故事中不符合本次运行的部分已略去（%2）。</translation>
    </message>
</context>
<context>
    <name>synstep::Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>课程(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Client</source>
        <translation>客户端(&amp;C)</translation>
    </message>
    <message>
        <source>Ser&amp;ver</source>
        <translation>服务端(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>对比(&amp;C)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Connection</source>
        <translation>连接(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Zoom</source>
        <translation>缩放(&amp;Z)</translation>
    </message>
    <message>
        <source>M&amp;otion</source>
        <translation>动画(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Presentation</source>
        <translation>演示(&amp;P)</translation>
    </message>
    <message>
        <source>S&amp;tory</source>
        <translation>故事(&amp;T)</translation>
    </message>
    <message>
        <source>Ask me &amp;questions</source>
        <translation>向我提问(&amp;Q)</translation>
    </message>
</context>
<context>
    <name>synstep::Messages</name>
    <message>
        <source>%1, line %2, column %3</source>
        <translation>%1，第 %2 行，第 %3 列</translation>
    </message>
    <message>
        <source>The scenario was not opened</source>
        <translation>场景没有打开</translation>
    </message>
    <message>
        <source>About Synstep</source>
        <translation>关于 Synstep</translation>
    </message>
    <message>
        <source>See, step through and break the opening and releasing of a TCP connection.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>观察、逐步演示并破坏 TCP 连接的建立与释放。

自由软件，许可证为 GNU 通用公共许可证第 3 版或更新版本。</translation>
    </message>
</context>
<context>
    <name>synstep::NextForm</name>
    <message>
        <source>sent by %1</source>
        <translation>由%1发送</translation>
    </message>
    <message>
        <source>from</source>
        <translation>发送方</translation>
    </message>
    <message>
        <source>flags</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>sequence number</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>acknowledgment number</source>
        <translation>确认号</translation>
    </message>
    <message>
        <source>nothing until a timer</source>
        <translation>不发送，除非计时器到期</translation>
    </message>
    <message>
        <source>or</source>
        <translation>或</translation>
    </message>
    <message>
        <source>none: nothing is sent any more</source>
        <translation>无：不再发送任何报文段</translation>
    </message>
    <message>
        <source>whose timer?</source>
        <translation>哪一端的计时器？</translation>
    </message>
    <message>
        <source>which timer?</source>
        <translation>哪个计时器？</translation>
    </message>
    <message>
        <source>Which timer is still to be chosen.</source>
        <translation>还没有选择计时器。</translation>
    </message>
    <message>
        <source>Whose timer is still to be chosen.</source>
        <translation>还没有选择是哪一端的计时器。</translation>
    </message>
    <message>
        <source>Who sends is still to be chosen.</source>
        <translation>还没有选择发送方。</translation>
    </message>
    <message>
        <source>The flags are still to be chosen.</source>
        <translation>还没有选择标志。</translation>
    </message>
    <message>
        <source>The sequence number is still to be written.</source>
        <translation>还没有填写序号。</translation>
    </message>
    <message>
        <source>The acknowledgment number is still to be written.</source>
        <translation>还没有填写确认号。</translation>
    </message>
</context>
<context>
    <name>synstep::OrderForm</name>
    <message>
        <source>Messages, first one on top</source>
        <translation>报文段，最先的在最上面</translation>
    </message>
    <message>
        <source>Alt and Up or Down moves a message.</source>
        <translation>按 Alt 加上、下方向键移动报文段。</translation>
    </message>
    <message>
        <source>Drag a message to its place, or move it by Alt and Up or Down</source>
        <translation>把报文段拖到相应位置，或按 Alt 加上、下方向键移动</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
</context>
<context>
    <name>synstep::PickForm</name>
    <message>
        <source>One answer is still to be chosen.</source>
        <translation>还没有选择答案。</translation>
    </message>
</context>
<context>
    <name>synstep::PlotPanel</name>
    <message>
        <source>Sequence numbers</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Retransmission timeout</source>
        <translation>超时重传时间</translation>
    </message>
    <message>
        <source>Queues of the server</source>
        <translation>服务端的队列</translation>
    </message>
    <message>
        <source>States</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What is plotted</source>
        <translation>画什么图</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Up to %1 s: segments sent: %2, sent again: %3, lost: %4.</source>
        <translation>到 %1 秒为止：已发送 %2 个报文段，其中重传 %3 个，丢失 %4 个。</translation>
    </message>
    <message>
        <source>never set</source>
        <translation>未设定</translation>
    </message>
    <message>
        <source>Up to %1 s, the timeout last set for: %2.</source>
        <translation>到 %1 秒为止，超时重传时间最近设定为：%2。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Up to %1 s, at most: %2 half-open, %3 in the accept queue.</source>
        <translation>到 %1 秒为止，最多有 %2 个半连接，全连接队列中最多有 %3 个。</translation>
    </message>
    <message>
        <source>Up to %1 s: %2.</source>
        <translation>到 %1 s 为止：%2。</translation>
    </message>
    <message>
        <source>↑ %1</source>
        <translation>↑ %1</translation>
    </message>
    <message>
        <source>connection %1</source>
        <translation>连接 %1</translation>
    </message>
</context>
<context>
    <name>synstep::PlotView</name>
    <message>
        <source>%1 %2 for %3</source>
        <translation>%1处于 %2 %3</translation>
    </message>
    <message>
        <source>%1: RTO %2, for %3</source>
        <translation>%1：RTO %2，持续 %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>synstep::PollRow</name>
    <message>
        <source>votes for %1</source>
        <translation>%1 的票数</translation>
    </message>
    <message>
        <source>right</source>
        <translation>正确</translation>
    </message>
</context>
<context>
    <name>synstep::PollWindow</name>
    <message>
        <source>Poll</source>
        <translation>课堂投票</translation>
    </message>
    <message>
        <source>Space: play it. Esc: leave.</source>
        <translation>空格：播放。Esc：退出。</translation>
    </message>
    <message>
        <source>A to D count a vote, with Shift take one back. Space: reveal. + and -: time, 0: none. Esc: leave.</source>
        <translation>A 至 D：计一票，加 Shift 退一票。空格：公布答案。+ 和 −：增减时间，0：不限时。Esc：退出。</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds left</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Time is up</source>
        <translation>时间到</translation>
    </message>
</context>
<context>
    <name>synstep::PredictCard</name>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>This step has been answered before.</source>
        <translation>这一步已经回答过。</translation>
    </message>
    <message>
        <source>Nothing comes any more: there is nothing to predict.</source>
        <translation>后面不再有任何事件，没有可预测的。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>给我看</translation>
    </message>
    <message>
        <source>Shows the right answer; the question counts as passed over</source>
        <translation>显示正确答案；这个问题算作跳过</translation>
    </message>
    <message>
        <source>Build a run</source>
        <translation>构造运行</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Change what you like: lose, delay, call, inject.</source>
        <translation>可以任意改动：丢弃、延迟、调用、注入。</translation>
    </message>
    <message>
        <source>Build a run that ends so: %1.</source>
        <translation>构造一次这样结束的运行：%1。</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>已达到</translation>
    </message>
    <message>
        <source>Show the run that refutes it</source>
        <translation>查看反例运行</translation>
    </message>
    <message>
        <source>This answer has been checked; another one is still to be given.</source>
        <translation>这个答案已经检查过，还需要给出另一个答案。</translation>
    </message>
</context>
<context>
    <name>synstep::PredictMode</name>
    <message>
        <source>Nothing is being asked.</source>
        <translation>现在没有提问。</translation>
    </message>
    <message>
        <source>The question comes first; Show me passes it over.</source>
        <translation>请先回答问题；“给我看”可以跳过它。</translation>
    </message>
    <message>
        <source>A question is waiting for its answer.</source>
        <translation>有一个问题正等待回答。</translation>
    </message>
    <message>
        <source>Fewer than two messages are still to come.</source>
        <translation>后面不足两个报文段。</translation>
    </message>
    <message>
        <source>No message has been sent yet.</source>
        <translation>还没有发送过报文段。</translation>
    </message>
    <message>
        <source>No single fault explains this run.</source>
        <translation>没有哪一个故障能单独解释这次运行。</translation>
    </message>
    <message>
        <source>Nothing comes any more.</source>
        <translation>后面不再有任何事件。</translation>
    </message>
    <message>
        <source>Whatever is lost and whoever closes, this run ends as it does.</source>
        <translation>无论丢失哪个报文段、由哪一端关闭，这次运行的结局都一样。</translation>
    </message>
    <message>
        <source>Hidden while the question is open.</source>
        <translation>回答问题之前不显示。</translation>
    </message>
    <message>
        <source>There is nothing else that one could answer.</source>
        <translation>没有其他可供选择的答案。</translation>
    </message>
    <message>
        <source>It would show what is still to be predicted.</source>
        <translation>这会显示尚待预测的内容。</translation>
    </message>
    <message>
        <source>From here on each step is predicted; the question of the lesson comes first.</source>
        <translation>从这里起，每一步都要先作预测；眼下请先回答课程中的问题。</translation>
    </message>
    <message>
        <source>Nothing is predicted any more. %1 begins again.</source>
        <translation>已停止预测。按 %1 重新开始。</translation>
    </message>
    <message>
        <source>The question was left. “%1” in the lesson puts it once more.</source>
        <translation>问题已跳过。点“%1”可以再作答。</translation>
    </message>
    <message>
        <source>The question was left.</source>
        <translation>问题已跳过。</translation>
    </message>
</context>
<context>
    <name>synstep::PresentMode</name>
    <message>
        <source>Nothing is being presented.</source>
        <translation>当前没有在演示。</translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>This is the end. Esc leaves the presentation.</source>
        <translation>演示到此结束。按 Esc 退出。</translation>
    </message>
</context>
<context>
    <name>synstep::PresentWindow</name>
    <message>
        <source>Presentation</source>
        <translation>演示</translation>
    </message>
</context>
<context>
    <name>synstep::Prose</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
</context>
<context>
    <name>synstep::QuestionBoard</name>
    <message>
        <source>right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>not right</source>
        <translation>不正确</translation>
    </message>
</context>
<context>
    <name>synstep::RecoveryForm</name>
    <message>
        <source>yes</source>
        <comment>it recovers</comment>
        <translation>能</translation>
    </message>
    <message>
        <source>no</source>
        <comment>it does not recover</comment>
        <translation>不能</translation>
    </message>
    <message>
        <source>it recovers: %1</source>
        <translation>能否恢复：%1</translation>
    </message>
    <message>
        <source>by what?</source>
        <translation>靠什么？</translation>
    </message>
    <message>
        <source>at which host?</source>
        <translation>在哪一端？</translation>
    </message>
    <message>
        <source>Yes or no is still to be chosen.</source>
        <translation>还没有选择能或不能。</translation>
    </message>
    <message>
        <source>By what is still to be chosen.</source>
        <translation>还没有选择靠什么。</translation>
    </message>
    <message>
        <source>The host is still to be chosen.</source>
        <translation>还没有选择哪一端。</translation>
    </message>
</context>
<context>
    <name>synstep::RightColumn</name>
    <message>
        <source>State chart</source>
        <translation>状态图</translation>
    </message>
    <message>
        <source>RFC 9293, Figure 5</source>
        <translation>RFC 9293，图 5</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>报文段</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Control block</source>
        <translation>控制块</translation>
    </message>
    <message>
        <source>Timers</source>
        <translation>计时器</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>文字记录</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Hide the hints</source>
        <translation>隐藏提示</translation>
    </message>
</context>
<context>
    <name>synstep::SegmentFields</name>
    <message>
        <source>flag %1</source>
        <translation>标志 %1</translation>
    </message>
    <message>
        <source>As on the ladder: 101, or x+1, or 1 counted from the initial number</source>
        <translation>写法与时序图相同：101，或 x+1，或从初始序号算起的 1</translation>
    </message>
</context>
<context>
    <name>synstep::SegmentHeader</name>
    <message>
        <source>%1: %2</source>
        <comment>field, what it means</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>ISN of the client</source>
        <translation>客户端的初始序号（ISN）</translation>
    </message>
    <message>
        <source>ISN of the server</source>
        <translation>服务端的初始序号（ISN）</translation>
    </message>
    <message>
        <source>source port</source>
        <translation>源端口</translation>
    </message>
    <message>
        <source>destination port</source>
        <translation>目的端口</translation>
    </message>
    <message>
        <source>sequence number</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>acknowledgment number</source>
        <translation>确认号</translation>
    </message>
    <message>
        <source>no ACK bit, not used</source>
        <translation>没有 ACK 位，不使用</translation>
    </message>
    <message>
        <source>offset</source>
        <translation>偏移</translation>
    </message>
    <message>
        <source>window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>checksum</source>
        <translation>检验和</translation>
    </message>
    <message>
        <source>%1, wrong on arrival</source>
        <translation>%1，到达时错误</translation>
    </message>
    <message>
        <source>urgent pointer</source>
        <translation>紧急指针</translation>
    </message>
    <message>
        <source>options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>reserved</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>rsv</source>
        <comment>short for reserved</comment>
        <translation>保留</translation>
    </message>
    <message>
        <source>Fast Open cookie request</source>
        <translation>TFO Cookie 请求</translation>
    </message>
    <message>
        <source>Fast Open cookie %1</source>
        <translation>TFO Cookie %1</translation>
    </message>
</context>
<context>
    <name>synstep::SegmentPanel</name>
    <message>
        <source>Segment</source>
        <translation>报文段</translation>
    </message>
    <message>
        <source>No message has been sent yet.</source>
        <translation>还没有发送任何报文段。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>A copy of %1: the same sequence number, so it is the same %2.</source>
        <translation>%1 的重传：序号相同，所以是同一个 %2。</translation>
    </message>
    <message>
        <source>sent %1 s</source>
        <translation>%1 s 发送</translation>
    </message>
    <message>
        <source>lost %1 s</source>
        <translation>%1 s 丢失</translation>
    </message>
    <message>
        <source>arrives %1 s</source>
        <translation>%1 s 到达</translation>
    </message>
    <message>
        <source>Part of a flood: %1; %2.</source>
        <translation>属于一次洪泛：%1；%2。</translation>
    </message>
    <message>
        <source>It carries the SYN of %1, now with an ACK: both open at once.</source>
        <translation>它带着 %1 的 SYN，再加上 ACK：两端同时打开。</translation>
    </message>
</context>
<context>
    <name>synstep::StateChartWidget</name>
    <message>
        <source>State chart</source>
        <translation>状态图</translation>
    </message>
    <message>
        <source>%1: %2. %3: %4.</source>
        <translation>%1：%2。%3：%4。</translation>
    </message>
</context>
<context>
    <name>synstep::StatesForm</name>
    <message>
        <source>choose here or in the chart</source>
        <translation>在此或在状态图中选择</translation>
    </message>
    <message>
        <source>state of %1</source>
        <translation>%1的状态</translation>
    </message>
    <message>
        <source>Both states are still to be chosen.</source>
        <translation>还没有选完两端的状态。</translation>
    </message>
</context>
<context>
    <name>synstep::StatusPanel</name>
    <message>
        <source>timing: Linux</source>
        <translation>定时参数：Linux</translation>
    </message>
    <message>
        <source>timing: RFC 9293</source>
        <translation>定时参数：RFC 9293</translation>
    </message>
    <message>
        <source>timing: FreeBSD</source>
        <translation>定时参数：FreeBSD</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message numerus="yes">
        <source>Playing the run to its end, %n event(s) so far. Esc stops.</source>
        <translation>
            <numerusform>正在运行到结束，已有 %n 个事件，按 Esc 停止</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent</source>
        <translation>
            <numerusform>已发送 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lost</source>
        <translation>
            <numerusform>丢失 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n retransmission(s)</source>
        <translation>
            <numerusform>重传 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>?</source>
        <comment>key</comment>
        <translation>?</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>全部按键</translation>
    </message>
    <message>
        <source>Backspace</source>
        <comment>key</comment>
        <translation>退格</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Space</source>
        <comment>key</comment>
        <translation>空格</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message numerus="yes">
        <source>%n delayed</source>
        <translation>
            <numerusform>延迟 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicated</source>
        <translation>
            <numerusform>重复 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>zoom %1 %</source>
        <translation>缩放 %1%</translation>
    </message>
    <message>
        <source>In both</source>
        <translation>两边</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>A: the server sends SYN+ACK; client SYN-SENT</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>A: 2 sent, 1 lost</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>synstep::StepForm</name>
    <message>
        <source>Caption</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Question: what is sent next</source>
        <translation>题目：接下来发送什么</translation>
    </message>
    <message>
        <source>Question: the next states</source>
        <translation>题目：接下来的状态</translation>
    </message>
    <message>
        <source>Question: does it recover</source>
        <translation>题目：能否恢复</translation>
    </message>
    <message>
        <source>Question: messages in order</source>
        <translation>题目：排列报文段的顺序</translation>
    </message>
    <message>
        <source>Question: fill in a label</source>
        <translation>题目：填空</translation>
    </message>
    <message>
        <source>Question: which fault</source>
        <translation>题目：是哪种故障</translation>
    </message>
    <message>
        <source>Question: choose an answer</source>
        <translation>题目：选择答案</translation>
    </message>
    <message>
        <source>Act of the learner’s</source>
        <translation>学习者的操作</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>练习任务</translation>
    </message>
    <message>
        <source>Playground</source>
        <translation>自由实验</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>W&amp;hen</source>
        <translation>何时(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>内容(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>文字(&amp;T)</translation>
    </message>
    <message>
        <source>M&amp;essages</source>
        <translation>报文段(&amp;E)</translation>
    </message>
    <message>
        <source>Message </source>
        <comment>before its number</comment>
        <translation>报文段 </translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>标注(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Faults, a line each</source>
        <translation>故障，每行一个(&amp;F)</translation>
    </message>
    <message>
        <source>A&amp;nswers</source>
        <translation>答案(&amp;N)</translation>
    </message>
    <message>
        <source>A&amp;ct</source>
        <translation>操作(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Goal</source>
        <translation>目标(&amp;G)</translation>
    </message>
    <message>
        <source>Connecti&amp;on</source>
        <translation>连接(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Shows</source>
        <translation>显示(&amp;S)</translation>
    </message>
    <message>
        <source>Hel&amp;p</source>
        <translation>提示(&amp;P)</translation>
    </message>
    <message>
        <source>%1: the program’s own words</source>
        <translation>%1：由程序措辞</translation>
    </message>
</context>
<context>
    <name>synstep::Story</name>
    <message>
        <source>What is sent next, and by whom?</source>
        <translation>接下来发送什么？由谁发送？</translation>
    </message>
    <message>
        <source>Which states are the two ends in after the next step?</source>
        <translation>下一步之后，两端各处于什么状态？</translation>
    </message>
    <message>
        <source>Does the connection recover, and by what?</source>
        <translation>连接能恢复吗？靠什么恢复？</translation>
    </message>
    <message>
        <source>In which order do these messages come?</source>
        <translation>这些报文段以什么顺序出现？</translation>
    </message>
    <message>
        <source>What stands in the empty field?</source>
        <translation>空白处应填什么？</translation>
    </message>
    <message>
        <source>Which fault explains this run?</source>
        <translation>哪种故障能解释这次运行？</translation>
    </message>
    <message>
        <source>message</source>
        <translation>报文段</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <comment>host, kind, which: Client ACK 1</comment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>%1: %2, due at %3 s</source>
        <translation>%1的%2，%3 s 到期</translation>
    </message>
    <message>
        <source>A message is on its way. Next (Space) lets it arrive.</source>
        <translation>有报文段正在途中。按“下一步”（空格）让它到达。</translation>
    </message>
    <message>
        <source>Nothing is on its way. The only way forward is a timer: %1.</source>
        <translation>途中没有报文段，只有计时器能推动下一步：%1。</translation>
    </message>
    <message>
        <source>Next (Space) plays on.</source>
        <translation>按“下一步”（空格）继续。</translation>
    </message>
    <message>
        <source>Menu Run, %1, then %2.</source>
        <translation>在“运行”菜单的“%1”中选择 %2。</translation>
    </message>
    <message>
        <source>“Inject” (I) has what can be put in.</source>
        <translation>“注入”（I）中列出了可以注入的报文段。</translation>
    </message>
    <message>
        <source>Select %1, then “Delay” (D).</source>
        <translation>选中%1，再选“延迟”（D）。</translation>
    </message>
    <message>
        <source>Select %1, then “Duplicate” (C).</source>
        <translation>选中%1，再选“复制一份”（C）。</translation>
    </message>
    <message>
        <source>Select %1, then “Lose” (Del).</source>
        <translation>选中%1，再选“丢弃”（Del）。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>host, call</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Inject segment %1 of the scenario</source>
        <translation>注入场景中的第 %1 个报文段</translation>
    </message>
    <message>
        <source>Delay %1 by %2</source>
        <translation>把%1延迟 %2</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>复制%1</translation>
    </message>
    <message>
        <source>Lose %1</source>
        <translation>丢弃%1</translation>
    </message>
    <message>
        <source>It is met when this holds at one moment: %1.</source>
        <translation>某一时刻满足以下条件即达成：%1。</translation>
    </message>
    <message>
        <source>Waiting for this: %1.</source>
        <translation>等待完成：%1。</translation>
    </message>
    <message>
        <source>Waiting for an answer.</source>
        <translation>等待回答。</translation>
    </message>
    <message>
        <source>Watching for this: %1.</source>
        <translation>正在等待达到：%1。</translation>
    </message>
    <message>
        <source>Waiting for Next (Space).</source>
        <translation>等待“下一步”（空格）。</translation>
    </message>
    <message>
        <source>The lesson waits for this: %1.</source>
        <translation>课程在等待：%1。</translation>
    </message>
    <message>
        <source>The lesson waits for an answer.</source>
        <translation>课程在等待回答。</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>host, state</comment>
        <translation>%1处于 %2</translation>
    </message>
    <message>
        <source>segments sent: %1</source>
        <translation>已发送的报文段：%1</translation>
    </message>
    <message>
        <source>lost: %1</source>
        <translation>丢失：%1</translation>
    </message>
    <message>
        <source>retransmissions: %1</source>
        <translation>重传：%1</translation>
    </message>
    <message>
        <source>connections in SYN-RECEIVED: %1</source>
        <translation>处于 SYN-RECEIVED 的连接：%1</translation>
    </message>
    <message>
        <source>sockets of the server: %1</source>
        <translation>服务端的套接字：%1</translation>
    </message>
    <message>
        <source>%1 is told: %2</source>
        <comment>host, report</comment>
        <translation>%1得到通知：%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Nothing comes any more: the run is over.</source>
        <translation>运行已经结束，不会再发生什么。</translation>
    </message>
    <message>
        <source>Not possible in this run any more: %1. %2 The story goes on without it; Back leads to where it can be done.</source>
        <translation>在这次运行中已经无法进行：%1。%2故事不再等待它，继续往下讲；用“上一步”可以退回到还能进行的地方。</translation>
    </message>
    <message>
        <source>Said at %1 s: %2</source>
        <comment>a caption whose states have been left by now</comment>
        <translation>%1 s 时说过：%2</translation>
    </message>
</context>
<context>
    <name>synstep::StoryDialog</name>
    <message>
        <source>The text is still to be written.</source>
        <translation>文字还没有填写。</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>删除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>Edit the story</source>
        <translation>编辑故事</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Question</source>
        <translation>问题(&amp;Q)</translation>
    </message>
    <message>
        <source>Ans&amp;wer</source>
        <translation>答案(&amp;W)</translation>
    </message>
    <message>
        <source>The lesson
Question and answer</source>
        <translation>本课
问题和答案</translation>
    </message>
    <message>
        <source>In the run that is shown this step does not come.</source>
        <translation>在当前显示的运行中，这一步不会出现。</translation>
    </message>
</context>
<context>
    <name>synstep::StoryDots</name>
    <message>
        <source>Step %1 of %2 of the story</source>
        <translation>讲解第 %1 步，共 %2 步</translation>
    </message>
</context>
<context>
    <name>synstep::StoryView</name>
    <message>
        <source>Show me</source>
        <translation>给我看</translation>
    </message>
    <message>
        <source>Help me</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>I’ll do it</source>
        <translation>自己来</translation>
    </message>
    <message>
        <source>Follow the story</source>
        <translation>跟随讲解</translation>
    </message>
    <message>
        <source>Try it yourself</source>
        <translation>自己试试</translation>
    </message>
    <message>
        <source>Challenge</source>
        <translation>挑战</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>已达成</translation>
    </message>
    <message>
        <source>Reached: %1.</source>
        <translation>已达到：%1。</translation>
    </message>
    <message>
        <source>What is left to you is not shown.</source>
        <translation>留给学习者自己完成的内容不显示答案。</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>再问一次</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) left open: ask now</source>
        <translation>
            <numerusform>还有 %n 个问题未回答，现在作答</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>synstep::TimelinePanel</name>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Name of the run</source>
        <translation>运行的名称</translation>
    </message>
</context>
<context>
    <name>synstep::TimerMenu</name>
    <message>
        <source>Let a &amp;timer expire</source>
        <translation>让计时器到期(&amp;T)</translation>
    </message>
    <message>
        <source>%1, connection %2: %3, due in %4</source>
        <translation>%1，连接 %2：%3，%4 后到期</translation>
    </message>
    <message>
        <source>No timer is running</source>
        <translation>没有正在运行的计时器</translation>
    </message>
</context>
<context>
    <name>synstep::ToolBar</name>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>No message in flight</source>
        <translation>没有在途报文段</translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>已选：%1</translation>
    </message>
    <message>
        <source>In flight: %1</source>
        <translation>在途：%1</translation>
    </message>
</context>
<context>
    <name>synstep::TranscriptModel</name>
    <message>
        <source>Enter on a flood shows its lines one by one, and hides them again.</source>
        <translation>在洪泛行上按回车，逐行显示；再按一次收起。</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier line(s): Enter shows more.</source>
        <translation>
            <numerusform>前面还有 %n 行：按回车再显示一些。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n later line(s): Enter shows more.</source>
        <translation>
            <numerusform>后面还有 %n 行：按回车再显示一些。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>synstep::TranscriptPanel</name>
    <message>
        <source>Transcript</source>
        <translation>文字记录</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;all</source>
        <translation>全部复制(&amp;A)</translation>
    </message>
</context>
<context>
    <name>synstep::Words</name>
    <message>
        <source>%1 %2 %3</source>
        <comment>host, kind, which: Client ACK 1</comment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>injected %1</source>
        <translation>注入的 %1</translation>
    </message>
    <message>
        <source>Select a message first.</source>
        <translation>请先选择一个报文段。</translation>
    </message>
    <message>
        <source>This message has not been sent yet.</source>
        <translation>这个报文段还没有发送。</translation>
    </message>
    <message>
        <source>An injected message was put into the network by the scenario; its fate is written there.</source>
        <translation>注入的报文段由场景放入网络，它的结局写在场景中。</translation>
    </message>
    <message>
        <source>This message is already lost.</source>
        <translation>这个报文段已经丢失。</translation>
    </message>
    <message>
        <source>This message has already arrived.</source>
        <translation>这个报文段已经到达。</translation>
    </message>
    <message>
        <source>%1 (the first of %2 alike)</source>
        <comment>an event of a flood, how many</comment>
        <translation>%1（%2 个同类中的第一个）</translation>
    </message>
    <message>
        <source>This message is on its way, and will be lost anyway.</source>
        <translation>这个报文段还在途中，但反正会丢失。</translation>
    </message>
</context>
<context>
    <name>synstep::WorkSheetDialog</name>
    <message>
        <source>With the &amp;answers</source>
        <translation>附答案(&amp;A)</translation>
    </message>
    <message>
        <source>Work sheet</source>
        <translation>练习单</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>第 %1 页</translation>
    </message>
    <message>
        <source>Save the work sheet</source>
        <translation>保存练习单</translation>
    </message>
    <message>
        <source>The work sheet was not saved.</source>
        <translation>练习单没有保存。</translation>
    </message>
</context>
</TS>
