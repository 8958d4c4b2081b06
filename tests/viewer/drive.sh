#!/bin/sh
# Drives the viewer with a real pointer and real keys on a screen in memory. Acts come from the standard input, one a line:
#   key NAME…        presses keys            click X Y       clicks there         double X Y    clicks twice
#   at X Y           moves the pointer       wheel X Y N     turns the wheel      drag X Y U V  drags from there to there
#   shift-drag …     drags with Shift held   wait S          waits                say NAME      prints "NAME: title of the window"
#   type WORDS       types them              drop PATH…      drops files on the window
#   next             goes on in the window that has come in place of the first
# usage: drive.sh VIEWER SCREENSHOT [viewer's arguments]
set -eu
viewer=$1 screenshot=$2
shift 2

"$viewer" --screenshot "$screenshot" "$@" </dev/null &
program=$!
trap 'kill "$program" 2>/dev/null || true' EXIT

find_window() {
    window=$(timeout 60 xdotool search --sync --onlyvisible --name Shangquan | head -n 1)
    xdotool windowmove --sync "$window" 0 0
    sleep 1
}

find_window

at() { xdotool mousemove --window "$window" "$1" "$2"; sleep 0.2; }
drag() {
    at "$1" "$2"; xdotool mousedown 1; sleep 0.1
    at $((($1 + $3) / 2)) $((($2 + $4) / 2)); at "$3" "$4"; xdotool mouseup 1; sleep 0.3
}

while read -r act one two three four; do
    case $act in
        key) for name in $one $two $three $four; do xdotool key "$name"; sleep 0.3; done ;;
        at) at "$one" "$two" ;;
        click) at "$one" "$two"; xdotool click 1; sleep 0.4 ;;
        double) at "$one" "$two"; xdotool click --repeat 2 --delay 60 1; sleep 0.4 ;;
        wheel) at "$one" "$two"; xdotool click --repeat "$three" --delay 40 4; sleep 0.4 ;;
        drag) drag "$one" "$two" "$three" "$four" ;;
        shift-drag) xdotool keydown shift; drag "$one" "$two" "$three" "$four"; xdotool keyup shift ;;
        type) xdotool type --delay 60 "$one${two:+ $two}${three:+ $three}${four:+ $four}"; sleep 0.3 ;;
        drop) "$DRAG_SOURCE" "$window" "$one" ${two:+"$two"}; sleep 0.4 ;;
        next) find_window ;;
        wait) sleep "$one" ;;
        say) sleep 0.4; echo "$one: $(xdotool getwindowname "$window")" ;;
        *) echo "drive.sh: \"$act\" is no act" >&2; exit 2 ;;
    esac
done
sleep 0.5
xdotool key ctrl+q
(sleep 60 && kill "$program") >/dev/null 2>&1 &
patience=$!
wait "$program"
kill "$patience" 2>/dev/null || true
trap - EXIT
echo closed
